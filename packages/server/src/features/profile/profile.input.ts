import { Field, InputType } from 'type-graphql';
import { PartialDateScalar } from '../../graph/date.scalar.ts';
import type { PoliticalTheoryLevel, Sex } from '../member/member.entity.ts';
import { PoliticalTheoryLevelEnum, SexEnum } from './profile.type.ts';

const nullable = true;

@InputType({
  description:
    "The input holds fields of a member's profile (lý lịch đảng viên); a field that is left out stays as recorded, and null clears it. / Đầu vào gồm các trường của lý lịch đảng viên; trường bỏ trống giữ nguyên như đã ghi, còn null xóa giá trị.",
})
export class MemberProfileInput {
  @Field(() => SexEnum, {
    nullable,
    description: 'This is the sex of the member. / Đây là giới tính của đảng viên.',
  })
  sex?: Sex | null;

  @Field(() => String, {
    nullable,
    description:
      'This is the full name at birth (họ và tên khai sinh), where it is not the name in use. / Đây là họ và tên khai sinh, nếu khác họ và tên đang dùng.',
  })
  birthName?: string | null;

  @Field(() => String, {
    nullable,
    description:
      'This is the occupation (nghề nghiệp) as free text. / Đây là nghề nghiệp, ghi bằng văn bản tự do.',
  })
  occupation?: string | null;

  @Field(() => String, {
    nullable,
    description:
      'This is the last grade of school and the number of grades (giáo dục phổ thông), such as 12/12 or 10/10. / Đây là trình độ giáo dục phổ thông: lớp đã học trên hệ, ví dụ 12/12 hoặc 10/10.',
  })
  generalEducation?: string | null;

  @Field(() => String, {
    nullable,
    description:
      'This is the professional qualification with its field (trình độ chuyên môn, nghiệp vụ). / Đây là trình độ chuyên môn, nghiệp vụ, kèm ngành.',
  })
  professionalQualification?: string | null;

  @Field(() => PoliticalTheoryLevelEnum, {
    nullable,
    description:
      'This is the level of political theory (lý luận chính trị). / Đây là trình độ lý luận chính trị.',
  })
  politicalTheory?: PoliticalTheoryLevel | null;

  @Field(() => String, {
    nullable,
    description:
      'These are the foreign languages (ngoại ngữ), each with its level, as free text. / Đây là các ngoại ngữ và trình độ, ghi bằng văn bản tự do.',
  })
  foreignLanguages?: string | null;

  @Field(() => PartialDateScalar, {
    nullable,
    description:
      'This is the date of birth as far as it is known: the year, the year and month, or the day. / Đây là ngày sinh trong phạm vi biết được: năm, năm và tháng, hoặc đủ ngày.',
  })
  birthDate?: string | null;

  @Field(() => String, { nullable, description: 'This is the place of birth (nơi sinh). / Đây là nơi sinh.' })
  birthPlace?: string | null;

  @Field(() => String, {
    nullable,
    description: 'This is the home town of the family (quê quán). / Đây là quê quán.',
  })
  homeTown?: string | null;

  @Field(() => String, {
    nullable,
    description: 'This is the address of permanent residence (nơi thường trú). / Đây là nơi thường trú.',
  })
  permanentAddress?: string | null;

  @Field(() => String, {
    nullable,
    description: 'This is the address of temporary residence (nơi tạm trú). / Đây là nơi tạm trú.',
  })
  temporaryAddress?: string | null;

  @Field(() => String, {
    nullable,
    description:
      'The phone number has ten or eleven digits from 0, or from +84 instead; spaces, dots, dashes and parentheses are dropped. / Số điện thoại gồm mười hoặc mười một chữ số, bắt đầu bằng 0 hoặc +84; dấu cách, dấu chấm, gạch nối và ngoặc được bỏ đi.',
  })
  phone?: string | null;

  @Field(() => String, {
    nullable,
    description:
      'The number of the party card (số thẻ đảng viên) has eight digits, with leading zeros. / Số thẻ đảng viên gồm tám chữ số, giữ các số 0 ở đầu.',
  })
  partyCardNumber?: string | null;

  @Field(() => String, {
    nullable,
    description:
      'This is the ethnicity (dân tộc), one of the names that the query `ethnicities` returns, such as Kinh. / Đây là dân tộc, một trong các tên mà truy vấn `ethnicities` trả về, ví dụ Kinh.',
  })
  ethnicity?: string | null;

  @Field(() => String, {
    nullable,
    description:
      'This is the religion (tôn giáo), one of the names that the query `religions` returns, such as "Không" for none. / Đây là tôn giáo, một trong các tên mà truy vấn `religions` trả về, ví dụ "Không".',
  })
  religion?: string | null;

  @Field(() => String, {
    nullable,
    description:
      'The personal identity number (số định danh cá nhân) has twelve digits. / Số định danh cá nhân gồm mười hai chữ số.',
  })
  identityNumber?: string | null;
}
