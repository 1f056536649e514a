import { Field, ObjectType } from 'type-graphql';
import { publishEnum } from '../../graph/enum.ts';
import { Needs } from '../../graph/needs.ts';
import type { PoliticalTheoryLevel, Sex } from '../member/member.entity.ts';
import { ProtectedDateType, ProtectedTextType } from './masking.type.ts';
import type { MemberProfileInput } from './profile.input.ts';
import type { ProtectedField } from './protected-fields.ts';

export const SexEnum = publishEnum<Sex>(
  'Sex',
  "The sex is that recorded in the member's profile. / Giới tính được ghi trong lý lịch đảng viên.",
  {
    FEMALE: '**Female**: The member is female. / **Nữ**: Đảng viên là nữ.',
    MALE: '**Male**: The member is male. / **Nam**: Đảng viên là nam.',
  },
);

export const PoliticalTheoryLevelEnum = publishEnum<PoliticalTheoryLevel>(
  'PoliticalTheoryLevel',
  "The level is that of the member's training in political theory (Quy định 57-QĐ/TW, 2022). / Đây là trình độ lý luận chính trị của đảng viên (Quy định 57-QĐ/TW, 2022).",
  {
    ELEMENTARY:
      '**Elementary**: The level is elementary (sơ cấp). / **Sơ cấp**: Trình độ lý luận chính trị là sơ cấp.',
    INTERMEDIATE:
      '**Intermediate**: The level is intermediate (trung cấp). / **Trung cấp**: Trình độ lý luận chính trị là trung cấp.',
    ADVANCED:
      '**Advanced**: The level is advanced (cao cấp). / **Cao cấp**: Trình độ lý luận chính trị là cao cấp.',
    BACHELOR:
      "**Bachelor**: The level is a bachelor's degree (cử nhân), which is no longer awarded; statistics count it as ADVANCED. / **Cử nhân**: Trình độ lý luận chính trị là cử nhân, nay không còn cấp; thống kê tính chung với ADVANCED.",
  },
);

/** A field that is shown to callers with the permission PERSONAL, named in both languages. */
const Personal = (field: string, fieldVi: string) =>
  Field(() => ProtectedTextType, {
    description: `This is ${field}, shown to callers who have the permission PERSONAL. / Đây là ${fieldVi}, hiện cho người có quyền PERSONAL.`,
  });

/** A field that is shown to callers with the permission SENSITIVE who state a purpose, named in both languages. */
const Sensitive = (field: string, fieldVi: string) =>
  Field(() => ProtectedTextType, {
    description: `This is ${field}, shown to callers who have the permission SENSITIVE and state a purpose in the header x-purpose; each reading is recorded in the audit log. / Đây là ${fieldVi}, hiện cho người có quyền SENSITIVE và nêu mục đích trong tiêu đề x-purpose; mỗi lần xem đều được ghi nhật ký.`,
  });

@Needs('members')
@ObjectType('MemberProfile', {
  simpleResolvers: true,
  description:
    "The profile holds the details of a member's file (lý lịch đảng viên, Mẫu 2-KNĐ); a protected value is hidden from a caller without the permission, and its `masking` states so. / Lý lịch gồm các chi tiết trong hồ sơ đảng viên (Mẫu 2-KNĐ); giá trị được bảo vệ bị ẩn đối với người không có quyền và `masking` cho biết điều đó.",
})
export class MemberProfileType
  implements
    Record<keyof MemberProfileInput, unknown>,
    Record<ProtectedField, ProtectedTextType | ProtectedDateType>
{
  @Field(() => SexEnum, {
    nullable: true,
    description:
      'This is the sex of the member; null where it is not recorded. / Đây là giới tính của đảng viên; null nếu chưa ghi.',
  })
  sex!: Sex | null;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the full name at birth (họ và tên khai sinh); null where it is the name in use or not recorded. / Đây là họ và tên khai sinh; null nếu trùng với họ và tên đang dùng hoặc chưa ghi.',
  })
  birthName!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the occupation (nghề nghiệp) as free text; null where it is not recorded. / Đây là nghề nghiệp, ghi bằng văn bản tự do; null nếu chưa ghi.',
  })
  occupation!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the last grade of school and the number of grades (giáo dục phổ thông), such as 12/12 or 10/10; null where it is not recorded. / Đây là trình độ giáo dục phổ thông: lớp đã học trên hệ, ví dụ 12/12 hoặc 10/10; null nếu chưa ghi.',
  })
  generalEducation!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the professional qualification with its field (trình độ chuyên môn, nghiệp vụ); null where it is not recorded. / Đây là trình độ chuyên môn, nghiệp vụ, kèm ngành; null nếu chưa ghi.',
  })
  professionalQualification!: string | null;

  @Field(() => PoliticalTheoryLevelEnum, {
    nullable: true,
    description:
      'This is the level of political theory (lý luận chính trị); null where it is not recorded. / Đây là trình độ lý luận chính trị; null nếu chưa ghi.',
  })
  politicalTheory!: PoliticalTheoryLevel | null;

  @Field(() => String, {
    nullable: true,
    description:
      'These are the foreign languages (ngoại ngữ) as free text; null where they are not recorded. / Đây là các ngoại ngữ, ghi bằng văn bản tự do; null nếu chưa ghi.',
  })
  foreignLanguages!: string | null;

  @Field(() => ProtectedDateType, {
    description:
      'This is the date of birth as far as it is known; a caller without the permission PERSONAL sees the year alone. / Đây là ngày sinh trong phạm vi biết được; người không có quyền PERSONAL chỉ thấy năm.',
  })
  birthDate!: ProtectedDateType;

  @Personal('the place of birth (nơi sinh)', 'nơi sinh')
  birthPlace!: ProtectedTextType;

  @Personal('the home town of the family (quê quán)', 'quê quán')
  homeTown!: ProtectedTextType;

  @Personal('the address of permanent residence (nơi thường trú)', 'nơi thường trú')
  permanentAddress!: ProtectedTextType;

  @Personal('the address of temporary residence (nơi tạm trú)', 'nơi tạm trú')
  temporaryAddress!: ProtectedTextType;

  @Personal(
    'the phone number in ten or eleven digits, such as 0241234567',
    'số điện thoại gồm mười hoặc mười một chữ số, ví dụ 0241234567',
  )
  phone!: ProtectedTextType;

  @Personal(
    'the number of the party card (số thẻ đảng viên) in eight digits, with leading zeros',
    'số thẻ đảng viên gồm tám chữ số, giữ các số 0 ở đầu',
  )
  partyCardNumber!: ProtectedTextType;

  @Sensitive('the ethnicity (dân tộc)', 'dân tộc')
  ethnicity!: ProtectedTextType;

  @Sensitive('the religion (tôn giáo)', 'tôn giáo')
  religion!: ProtectedTextType;

  @Sensitive(
    'the personal identity number (số định danh cá nhân) in twelve digits',
    'số định danh cá nhân gồm mười hai chữ số',
  )
  identityNumber!: ProtectedTextType;
}
