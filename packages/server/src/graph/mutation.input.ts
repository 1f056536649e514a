import { Field, InputType, Int } from 'type-graphql';

/** Declares the field `idempotencyKey`, which the input of every mutation has. */
export const IdempotencyKey = (): PropertyDecorator =>
  Field(() => String, {
    nullable: true,
    description:
      'The key identifies this call, with 8 to 100 printable ASCII characters of your choice, such as a UUID; where no answer arrived, send the call again with the same key, and it is never carried out twice. A refused call leaves the key free, and keys are remembered for 30 days. / Khóa này nhận diện lần gọi, gồm 8 đến 100 ký tự ASCII in được do bạn chọn, ví dụ một UUID; nếu chưa nhận được kết quả, hãy gửi lại cùng khóa, thao tác không bao giờ bị thực hiện hai lần. Lần gọi bị từ chối không dùng mất khóa, và khóa được lưu trong 30 ngày.',
  });

/** Declares the field `dryRun`, which the input of every mutation has. */
export const DryRun = (): PropertyDecorator =>
  Field(() => Boolean, {
    nullable: true,
    description:
      'This is true for a dry run: the payload is that of the mutation carried out, with its warnings or its refusal, and nothing is changed, recorded or kept. Protected values cannot be read in it, and ids of new records are not those that they will have. / Giá trị true là chạy thử: kết quả giống như khi thực hiện thật, kể cả cảnh báo hoặc lý do từ chối, nhưng không có gì bị thay đổi hay được lưu lại. Khi chạy thử không đọc được giá trị được bảo vệ, và mã định danh của hồ sơ mới chưa phải là mã sẽ có.',
  });

/** The fields that the input of every mutation has. */
@InputType()
export abstract class MutationInput {
  @DryRun()
  dryRun?: boolean | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

const recordsVi = { member: 'đảng viên', organization: 'tổ chức' };

/** Declares the field `expectedVersion` of an input that changes a record; `basis` is what was based on that version. */
export const ExpectedVersion = (
  record: keyof typeof recordsVi,
  basis = 'decision',
  decided = 'quyết định',
): PropertyDecorator =>
  Field(() => Int, {
    description: `This is the \`version\` of the ${record} on which the ${basis} was based; the mutation is refused where the record has changed since. / Đây là \`version\` của ${recordsVi[record]} khi ${decided}; thao tác bị từ chối nếu hồ sơ đã thay đổi sau đó.`,
  });
