import { defineMessages, nounOf } from '../shared/messages.ts';

/** Refusals that any mutation may give, about its input or about other changes at the same time. */
export const mutationMessages = defineMessages({
  NOT_FOUND: ({ type, id }) => ({
    vi: `Không tìm thấy ${nounOf(type)} đã chọn trong phạm vi được giao; hãy kiểm tra và chọn lại.`,
    en: `No ${type} "${id}" was found.`,
  }),
  NOTHING_GIVEN: ({ names, namesVi }) => ({
    vi: `Chưa ghi ${namesVi}; phải có ít nhất một mục.`,
    en: `The fields ${names} are all empty; at least one entry is needed.`,
  }),
  NOTHING_CHANGED: () => ({
    vi: 'Nội dung sửa giống hệt nội dung đã ghi nên không có gì thay đổi; hãy kiểm tra lại nội dung cần sửa.',
    en: 'The correction is what is recorded already, so that nothing changed; check what is to be corrected.',
  }),
  NOT_BOTH: ({ names, namesVi }) => ({
    vi: `Chỉ được ghi một trong hai: ${namesVi}.`,
    en: `Give only one of the fields ${names}.`,
  }),
  DUPLICATE: () => ({
    vi: 'Mục này có hai lần trong danh sách; chỉ ghi một lần.',
    en: 'This is in the list twice; give it once.',
  }),
  BEYOND_SCOPE: () => ({
    vi: 'Việc này làm thay đổi cả hồ sơ ngoài phạm vi được giao; hãy đề nghị cấp trên thực hiện.',
    en: 'This would also change records outside your subtrees; ask somebody responsible for all of them.',
  }),
  UNRECORDED_IN_DRY_RUN: () => ({
    vi: 'Khi chạy thử không đọc được giá trị được bảo vệ, vì việc đọc phải được ghi lại; hãy bỏ các giá trị này, hoặc đọc bằng một truy vấn riêng.',
    en: 'Protected values are not read in a dry run, since reading them is recorded; leave them out, or read them by a query.',
  }),
  CONFLICT: () => ({
    vi: 'Hồ sơ vừa được người khác thay đổi; hãy mở lại hồ sơ rồi thực hiện lại.',
    en: 'The records were changed by somebody else in the meantime; read them again and retry.',
  }),
  IDEMPOTENCY_KEY_REUSED: () => ({
    vi: 'Mã chống gửi trùng này đã được dùng cho một việc khác; mỗi việc cần một mã mới.',
    en: 'This key was used for another call; take a new one for each mutation.',
  }),
});
