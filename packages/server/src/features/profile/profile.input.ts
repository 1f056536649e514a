import { Field, InputType } from 'type-graphql';
import { PartialDateScalar } from '../../graph/date.scalar.ts';
import type { PoliticalTheoryLevel, Sex } from '../member/member.entity.ts';
import { PoliticalTheoryLevelEnum, SexEnum } from './profile.type.ts';

const nullable = true;

@InputType({ description: 'Lý lịch đảng viên. What is left out stays as it is recorded; null clears it.' })
export class MemberProfileInput {
  @Field(() => SexEnum, { nullable, description: 'Giới tính.' })
  sex?: Sex | null;

  @Field(() => String, { nullable, description: 'Họ và tên khai sinh, where it is another.' })
  birthName?: string | null;

  @Field(() => String, { nullable, description: 'Nghề nghiệp.' })
  occupation?: string | null;

  @Field(() => String, { nullable, description: 'Giáo dục phổ thông, such as 12/12 or 10/10.' })
  generalEducation?: string | null;

  @Field(() => String, { nullable, description: 'Trình độ chuyên môn, nghiệp vụ, with its field.' })
  professionalQualification?: string | null;

  @Field(() => PoliticalTheoryLevelEnum, { nullable, description: 'Lý luận chính trị.' })
  politicalTheory?: PoliticalTheoryLevel | null;

  @Field(() => String, { nullable, description: 'Ngoại ngữ.' })
  foreignLanguages?: string | null;

  @Field(() => PartialDateScalar, { nullable, description: 'Ngày sinh, as far as it is known.' })
  birthDate?: string | null;

  @Field(() => String, { nullable, description: 'Nơi sinh.' })
  birthPlace?: string | null;

  @Field(() => String, { nullable, description: 'Quê quán.' })
  homeTown?: string | null;

  @Field(() => String, { nullable, description: 'Nơi thường trú.' })
  permanentAddress?: string | null;

  @Field(() => String, { nullable, description: 'Nơi tạm trú.' })
  temporaryAddress?: string | null;

  @Field(() => String, {
    nullable,
    description: 'Số điện thoại: ten or eleven digits from 0, or +84; spaces, dots and dashes are dropped.',
  })
  phone?: string | null;

  @Field(() => String, { nullable, description: 'Số thẻ đảng viên: eight digits.' })
  partyCardNumber?: string | null;

  @Field(() => String, { nullable, description: 'Dân tộc: a name that `ethnicities` gives, such as Kinh.' })
  ethnicity?: string | null;

  @Field(() => String, { nullable, description: 'Tôn giáo: a name that `religions` gives, such as Không.' })
  religion?: string | null;

  @Field(() => String, { nullable, description: 'Số định danh cá nhân: twelve digits.' })
  identityNumber?: string | null;
}
