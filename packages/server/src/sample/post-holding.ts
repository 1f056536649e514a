import type { Day } from '../shared/dates.ts';
import { type DayNumber, dayText } from './calendar.ts';
import type { Unit } from './registry.ts';
import type { Organization, Person, Post } from './world.ts';

/** Gives a vacant post to a person. A secretary also becomes head of an agency where that is the rule. */
export function hold(unit: Unit, post: Post, person: Person, day: DayNumber, method: Post['method']): void {
  post.holder = person;
  person.posts.push(post);
  begin(post, day, method);
  if (post.role === 'SECRETARY') followSecretary(unit, post.organization, day);
}

/** Ends what the holder held until now and begins anew, with the same person, in the new term. */
export function renew(unit: Unit, post: Post, day: DayNumber): void {
  reportPost(unit, post, dayText(day));
  begin(post, day, 'ELECTED');
}

/** Takes a post from its holder. A secretary also stops being head of an agency. */
export function vacate(unit: Unit, post: Post, day: DayNumber): void {
  const { holder } = post;
  if (!holder) return;
  reportPost(unit, post, dayText(day));
  holder.posts.splice(holder.posts.indexOf(post), 1);
  post.holder = undefined;
  if (post.role === 'SECRETARY') followSecretary(unit, post.organization, day);
}

/** Makes the secretary head of the agency, the organization's own or the unit's office, where that is the rule. */
export function followSecretary(unit: Unit, organization: Organization, day: DayNumber): void {
  const led = organization === unit.root ? unit.grassroots[0] : organization;
  const head = led?.posts.find(({ role }) => role === 'HEAD_OF_AGENCY');
  if (!led || !head || leaderOf(unit, led) !== organization) return;
  const secretary = secretaryOf(organization);
  if (head.holder === secretary) return;
  vacate(unit, head, day);
  if (secretary) hold(unit, head, secretary, day, 'APPOINTED');
}

/** The organization whose secretary heads the agency of a grassroots organization, if one does. */
export function leaderOf({ root }: Unit, organization: Organization): Organization | undefined {
  if (organization.headship === 'SUPERIOR_SECRETARY') return root;
  return organization.headship === 'SECRETARY' ? organization : undefined;
}

export const secretaryOf = ({ posts }: Organization): Person | undefined =>
  posts.find(({ role }) => role === 'SECRETARY')?.holder;

/** Reports a post that is held, unless it ends on the day on which it began. */
export function reportPost(
  { report }: Unit,
  { organization, role, holder, since, method, termId }: Post,
  until: Day,
): void {
  if (!holder || dayText(since) === until) return;
  if (role !== 'HEAD_OF_AGENCY') {
    report.position?.({ organization, role, method, termId, holder, since, until });
  } else if (organization.agency) {
    report.agencyHead?.({ agency: organization.agency, holder, since, until });
  }
}

function begin(post: Post, day: DayNumber, method: Post['method']): void {
  post.since = day;
  post.method = method;
  // A member who joins a committee that is past its term belongs to no term.
  const { term } = post.organization;
  post.termId = term && day < term.until ? term.id : undefined;
}
