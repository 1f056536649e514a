import { Field, ID, InputType } from 'type-graphql';
import { MemberProfileInput } from '../../features/profile/profile.input.ts';
import { DateScalar } from '../../graph/date.scalar.ts';

/** The fields of a person who is recorded as a member for the first time. */
@InputType()
export abstract class NewMemberFields {
  @Field(() => String, {
    description:
      'The file number (số lý lịch) has six digits and one to three letters, such as 012345AB. / Số lý lịch gồm sáu chữ số và một đến ba chữ cái, ví dụ 012345AB.',
  })
  fileNumber!: string;

  @Field(() => String, {
    description:
      'The full name is in Vietnamese order, family name first. / Họ và tên viết theo thứ tự tiếng Việt, họ đứng trước.',
  })
  fullName!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "This is the given name by which lists are sorted, where it is not the last word of the full name (H'Hen Niê); the default is that last word. / Đây là tên dùng để xếp danh sách, nếu không phải từ cuối của họ và tên (H'Hen Niê); mặc định là từ cuối đó.",
  })
  givenName?: string | null;

  @Field(() => MemberProfileInput, {
    nullable: true,
    description:
      'The profile holds further details of the person; null where none are recorded yet. / Lý lịch gồm các chi tiết khác về người này; null nếu chưa ghi.',
  })
  profile?: MemberProfileInput | null;

  @Field(() => ID, {
    description:
      'This is the id of the cell (chi bộ) that the person enters. / Đây là mã định danh của chi bộ nơi người này sinh hoạt.',
  })
  cellId!: string;

  @Field(() => DateScalar, {
    description:
      'This is the day of the decision of admission (ngày quyết định kết nạp), from which the years of membership count. / Đây là ngày quyết định kết nạp, từ đó tính tuổi đảng.',
  })
  admissionDecidedOn!: string;

  @Field(() => DateScalar, {
    description:
      'This is the day of the admission ceremony (ngày vào Đảng), on which the 12 months of probation begin. / Đây là ngày vào Đảng, tức ngày tổ chức lễ kết nạp, bắt đầu 12 tháng dự bị.',
  })
  admittedOn!: string;
}
