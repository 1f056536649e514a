import { Link } from '@tanstack/react-router';

/** The name of a member, which leads to their page. */
export function MemberLink({ member: { id, fullName } }: { member: { id: string; fullName: string } }) {
  return (
    <Link to="/member/$id" params={{ id }}>
      {fullName}
    </Link>
  );
}
