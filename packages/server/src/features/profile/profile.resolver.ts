import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { Needs } from '../../graph/needs.ts';
import type { MemberRow } from '../member/member.rows.ts';
import { MemberType } from '../member/member.type.ts';
import { profileOf } from './profile.loaders.ts';
import { MemberProfileType } from './profile.type.ts';
import { type ProtectedField, protectedFields } from './protected-fields.ts';
import { shownBirthDate, shownValue } from './shown-value.loaders.ts';

@Resolver(() => MemberType)
export class MemberProfileResolver {
  @FieldResolver(() => MemberProfileType, {
    description:
      'This is the profile of the member (lý lịch), in which protected values are hidden from callers without the permission. / Đây là lý lịch của đảng viên, trong đó giá trị được bảo vệ bị ẩn đối với người không có quyền.',
  })
  async profile(@Root() { id, birthYear }: MemberRow, @Ctx() context: Context) {
    const fields = Object.keys(protectedFields) as ProtectedField[];
    return {
      ...(await profileOf(context).load(id)),
      // Each is read when it is asked for.
      ...Object.fromEntries(fields.map((field) => [field, () => shownValue(context, id, field)])),
      birthDate: () => shownBirthDate(context, id, birthYear),
    };
  }
}

@Resolver()
export class VocabularyResolver {
  @Needs('members')
  @Query(() => [String], {
    description:
      'These are the names of ethnicities (dân tộc) that profiles accept. / Truy vấn này trả về tên các dân tộc dùng trong lý lịch.',
  })
  ethnicities(@Ctx() { db }: Context) {
    return namesIn(db, 'ethnicity');
  }

  @Needs('members')
  @Query(() => [String], {
    description:
      'These are the names of religions (tôn giáo) that profiles accept; the first is the name for none. / Truy vấn này trả về tên các tôn giáo dùng trong lý lịch; tên đầu tiên là không theo tôn giáo.',
  })
  religions(@Ctx() { db }: Context) {
    return namesIn(db, 'religion');
  }
}

async function namesIn(db: Context['db'], table: 'ethnicity' | 'religion'): Promise<string[]> {
  const rows = await db.selectFrom(table).select('name').orderBy('code').execute();
  return rows.map(({ name }) => name);
}
