import { InputType } from 'type-graphql';
import { type DocumentInput, OptionalDocument } from '../../features/document/document.type.ts';
import { DryRun, IdempotencyKey } from '../../graph/mutation.input.ts';
import { NewMemberFields } from './new-member.input.ts';

@InputType({
  description:
    'The input describes the person to admit to the Party (kết nạp đảng viên) and the decision. / Đầu vào mô tả người được kết nạp vào Đảng và quyết định kết nạp.',
})
export class AdmitMemberInput extends NewMemberFields {
  @DryRun()
  dryRun?: boolean | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;

  @OptionalDocument(
    'the document with the decision of admission (quyết định kết nạp)',
    'văn bản quyết định kết nạp',
  )
  document?: DocumentInput | null;
}
