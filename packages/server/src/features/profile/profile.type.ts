import { Field, ObjectType } from 'type-graphql';
import { publishEnum } from '../../graph/enum.ts';
import type { Member, PoliticalTheoryLevel, Sex } from '../member/member.entity.ts';
import { ProtectedDateType, ProtectedTextType } from './masking.type.ts';
import type { ProtectedField } from './protected-fields.ts';

export const SexEnum = publishEnum<Sex>('Sex', 'Giới tính.', { FEMALE: 'Nữ.', MALE: 'Nam.' });

export const PoliticalTheoryLevelEnum = publishEnum<PoliticalTheoryLevel>(
  'PoliticalTheoryLevel',
  'Trình độ lý luận chính trị.',
  {
    ELEMENTARY: 'Sơ cấp.',
    INTERMEDIATE: 'Trung cấp.',
    ADVANCED: 'Cao cấp.',
    BACHELOR: 'Cử nhân, no longer awarded; statistics count it as ADVANCED.',
  },
);

type OpenFields = Pick<
  Member,
  | 'sex'
  | 'birthName'
  | 'occupation'
  | 'generalEducation'
  | 'professionalQualification'
  | 'politicalTheory'
  | 'foreignLanguages'
>;

@ObjectType('MemberProfile', {
  simpleResolvers: true,
  description:
    'Lý lịch đảng viên (Mẫu 2-KNĐ). What is sensitive is masked from who may not see it, and says so.',
})
export class MemberProfileType
  implements OpenFields, Record<ProtectedField, ProtectedTextType | ProtectedDateType>
{
  @Field(() => SexEnum, { nullable: true, description: 'Giới tính; null where it is not recorded.' })
  sex!: Sex | null;

  @Field(() => String, { nullable: true, description: 'Họ và tên khai sinh, where it is another.' })
  birthName!: string | null;

  @Field(() => String, { nullable: true, description: 'Nghề nghiệp.' })
  occupation!: string | null;

  @Field(() => String, { nullable: true, description: 'Giáo dục phổ thông, such as 12/12 or 10/10.' })
  generalEducation!: string | null;

  @Field(() => String, { nullable: true, description: 'Trình độ chuyên môn, nghiệp vụ, with its field.' })
  professionalQualification!: string | null;

  @Field(() => PoliticalTheoryLevelEnum, { nullable: true, description: 'Lý luận chính trị.' })
  politicalTheory!: PoliticalTheoryLevel | null;

  @Field(() => String, { nullable: true, description: 'Ngoại ngữ.' })
  foreignLanguages!: string | null;

  @Field(() => ProtectedDateType, {
    description: 'Ngày sinh, as far as it is known; the year alone where the caller may not see it.',
  })
  birthDate!: ProtectedDateType;

  @Field(() => ProtectedTextType, { description: 'Nơi sinh.' })
  birthPlace!: ProtectedTextType;

  @Field(() => ProtectedTextType, { description: 'Quê quán.' })
  homeTown!: ProtectedTextType;

  @Field(() => ProtectedTextType, { description: 'Nơi thường trú.' })
  permanentAddress!: ProtectedTextType;

  @Field(() => ProtectedTextType, { description: 'Nơi tạm trú.' })
  temporaryAddress!: ProtectedTextType;

  @Field(() => ProtectedTextType, { description: 'Số điện thoại, such as 0241234567.' })
  phone!: ProtectedTextType;

  @Field(() => ProtectedTextType, { description: 'Số thẻ đảng viên: eight digits, leading zeros kept.' })
  partyCardNumber!: ProtectedTextType;

  @Field(() => ProtectedTextType, { description: 'Dân tộc. Needs a purpose: the header x-purpose.' })
  ethnicity!: ProtectedTextType;

  @Field(() => ProtectedTextType, { description: 'Tôn giáo. Needs a purpose: the header x-purpose.' })
  religion!: ProtectedTextType;

  @Field(() => ProtectedTextType, {
    description: 'Số định danh cá nhân: twelve digits. Needs a purpose: the header x-purpose.',
  })
  identityNumber!: ProtectedTextType;
}
