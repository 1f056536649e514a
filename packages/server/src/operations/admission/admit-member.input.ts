import { Field, ID, InputType } from 'type-graphql';
import { DocumentInput } from '../../features/document/document.type.ts';
import { MemberProfileInput } from '../../features/profile/profile.input.ts';
import { DateScalar } from '../../graph/date.scalar.ts';
import { MutationInput } from '../../graph/mutation.input.ts';

@InputType({ description: 'A person to admit to the Party (kết nạp đảng viên).' })
export class AdmitMemberInput extends MutationInput {
  @Field(() => String, { description: 'Số lý lịch: six digits and one to three letters, such as 012345AB.' })
  fileNumber!: string;

  @Field(() => String, { description: 'Họ và tên, in Vietnamese order.' })
  fullName!: string;

  @Field(() => String, {
    nullable: true,
    description: "Tên, by which lists are sorted, where it is not the last word of the name (H'Hen Niê).",
  })
  givenName?: string | null;

  @Field(() => MemberProfileInput, { nullable: true, description: 'What is known of the person besides.' })
  profile?: MemberProfileInput | null;

  @Field(() => ID, { description: 'Chi bộ: the cell that the person enters.' })
  cellId!: string;

  @Field(() => DateScalar, { description: 'Ngày quyết định kết nạp, from which tuổi đảng counts.' })
  admissionDecidedOn!: string;

  @Field(() => DateScalar, { description: 'Ngày vào Đảng: the ceremony, with which the probation begins.' })
  admittedOn!: string;

  @Field(() => DocumentInput, { nullable: true, description: 'Quyết định kết nạp.' })
  document?: DocumentInput | null;
}
