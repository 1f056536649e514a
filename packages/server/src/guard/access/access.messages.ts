import { defineMessages, displayDate } from '../../shared/messages.ts';

/** Refusals of keys and grants, and errors of sign-ins. */
export const messages = defineMessages(
  {
    UNAUTHENTICATED: () => ({
      vi: 'Cần khóa API hoặc token còn hiệu lực; hãy gửi trong tiêu đề "Authorization: Bearer …".',
      en: 'A valid API key or token is needed; send it in the header "Authorization: Bearer …".',
    }),
    TOO_MANY_SIGN_INS: ({ seconds }) => ({
      vi: `Quá nhiều lần đăng nhập sai từ địa chỉ này; hãy thử lại sau ${seconds} giây.`,
      en: `Too many sign-ins from this address have failed; try again in ${seconds} seconds.`,
    }),
    PERMISSION_NOT_HELD: ({ permissions }) => ({
      vi: `Bạn không có quyền ở đó: ${permissions}; chỉ được cấp quyền mà chính mình có.`,
      en: `You do not have there: ${permissions}; nobody grants more than they have.`,
    }),
    DAY_OUT_OF_RANGE: ({ date, earliest, latest }) => ({
      vi: `Ngày ${displayDate(date)} nằm ngoài khoảng cho phép, từ ${displayDate(earliest)} đến ${displayDate(latest)}.`,
      en: `${date} is out of range; it must be from ${earliest} to ${latest}.`,
    }),
    TOO_MANY_KEYS: ({ maximum }) => ({
      vi: `Tài khoản đang có ${maximum} khóa còn hiệu lực; hãy thu hồi một khóa trước.`,
      en: `The account has ${maximum} live keys; revoke one of them first.`,
    }),
    ACCOUNT_DISABLED: () => ({ vi: 'Tài khoản đã bị khóa.', en: 'The account is disabled.' }),
  },
  { Account: 'tài khoản', ApiKey: 'khóa API', Grant: 'quyền được cấp', Role: 'vai trò' },
);
