import { defineMessages, nounOf } from '../shared/messages.ts';

/** Refusals that any mutation may give, about its input or about other changes at the same time. */
export const mutationMessages = defineMessages({
  NOT_FOUND: ({ type, id }) => ({
    vi: `Không tìm thấy ${nounOf(type)} "${id}".`,
    en: `No ${type} "${id}" was found.`,
  }),
  NOTHING_GIVEN: ({ names }) => ({
    vi: `Các trường ${names} đều trống; phải có ít nhất một mục.`,
    en: `The fields ${names} are all empty; at least one entry is needed.`,
  }),
  NOT_BOTH: ({ names }) => ({
    vi: `Chỉ được cho một trong các trường ${names}.`,
    en: `Give only one of the fields ${names}.`,
  }),
  DUPLICATE: () => ({
    vi: 'Mục này có hai lần trong danh sách; chỉ ghi một lần.',
    en: 'This is in the list twice; give it once.',
  }),
  BEYOND_SCOPE: () => ({
    vi: 'Việc này thay đổi cả hồ sơ ngoài phạm vi của bạn; hãy đề nghị cấp trên thực hiện.',
    en: 'This would also change records outside your subtrees; ask somebody responsible for all of them.',
  }),
  CONFLICT: () => ({
    vi: 'Dữ liệu vừa được người khác thay đổi; hãy đọc lại rồi thử lại.',
    en: 'The records were changed by somebody else in the meantime; read them again and retry.',
  }),
  IDEMPOTENCY_KEY_REUSED: () => ({
    vi: 'Khóa này đã được dùng cho một lần gọi khác; hãy dùng khóa mới cho mỗi việc.',
    en: 'This key was used for another call; take a new one for each mutation.',
  }),
});
