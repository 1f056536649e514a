import type { ClientErrorCode } from '../../error.ts';
import { sentenceOf, type UserErrorIn } from '../../error-text.ts';

export * from '../../generated/system-labels.vi.ts';

/** The text for people of each error that arises in the client; all others have their own in `messages`. */
export const clientErrorLabels: Readonly<Record<ClientErrorCode, string>> = {
  NETWORK: 'Không kết nối được với máy chủ, hoặc kết nối bị ngắt. Hãy kiểm tra mạng rồi thử lại.',
  TIMEOUT: 'Máy chủ chưa trả lời trong thời gian cho phép. Hãy thử lại.',
  ABORTED: 'Yêu cầu đã được hủy.',
  NO_KEY: 'Không lấy được khóa truy cập. Hãy đăng nhập lại.',
  BAD_RESPONSE: 'Câu trả lời không phải của máy chủ dữ liệu. Hãy kiểm tra địa chỉ máy chủ.',
  BAD_SELECTION: 'Nội dung yêu cầu không hợp lệ.',
  BAD_OPTIONS: 'Một tùy chọn của yêu cầu không hợp lệ.',
  NOT_FOUND: 'Không tìm thấy hồ sơ cần đọc, hoặc hồ sơ không thuộc phạm vi được giao.',
  MAX_REACHED: 'Danh sách dài hơn số dòng được phép đọc.',
  CURSOR_STUCK: 'Máy chủ lặp lại một trang của danh sách, nên danh sách không thể đọc hết.',
  UNKNOWN: 'Máy chủ báo một lỗi mà phiên bản này chưa biết.',
};

/**
 * The Vietnamese sentence of what a call threw, to show to people: the server's own, or that of `clientErrorLabels`; and
 * of the first of a mutation's `userErrors`, undefined where there are none.
 *
 * @example
 * const problem = errorText(transferMember.userErrors);
 */
export function errorText(userErrors: readonly UserErrorIn<'vi'>[]): string | undefined;
export function errorText(error: unknown): string;
export function errorText(problem: unknown): string | undefined {
  return sentenceOf(problem, 'vi', clientErrorLabels);
}
