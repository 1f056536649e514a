import type { LocalizedText, Message } from './localized-text.ts';

/** What the size of a request is counted in. */
const units: Record<string, LocalizedText> = {
  levels: { vi: 'cấp lồng nhau', en: 'levels of nesting' },
  aliases: { vi: 'bí danh', en: 'aliases' },
  rootFields: { vi: 'trường ở gốc', en: 'fields at the root' },
  fields: { vi: 'trường', en: 'fields' },
  nameCharacters: { vi: 'ký tự trong một tên', en: 'characters in a name' },
  tokens: { vi: 'token', en: 'tokens' },
  bytes: { vi: 'byte', en: 'bytes' },
};

/** What is asked does not fit the schema or its limits: top-level errors. */
export const requestMessages = {
  INVALID_QUERY: ({ message }) => ({
    vi: `Truy vấn không hợp lệ: ${message}`,
    en: `The query is not valid: ${message}`,
  }),
  INVALID_VALUE: ({ message }) => ({
    vi: `Giá trị không hợp lệ: ${message}`,
    en: `The value is not valid: ${message}`,
  }),
  INVALID_ID: ({ value, type }) => ({
    vi: `"${value}" không phải là mã định danh${type ? ` của ${type}` : ''}; hãy dùng giá trị của trường "id".`,
    en: `"${value}" is not an id${type ? ` of ${type}` : ''}; use the value of a field "id".`,
  }),
  INVALID_DATE: ({ value }) => ({
    vi: `"${value}" không phải là ngày; hãy viết YYYY-MM-DD, ví dụ 2020-12-31.`,
    en: `"${value}" is not a calendar date; write YYYY-MM-DD, such as 2020-12-31.`,
  }),
  INVALID_PARTIAL_DATE: ({ value }) => ({
    vi: `"${value}" không phải là ngày; hãy viết YYYY, YYYY-MM hoặc YYYY-MM-DD, ví dụ 1965-03.`,
    en: `"${value}" is not a date; write YYYY, YYYY-MM or YYYY-MM-DD, such as 1965-03.`,
  }),
  INVALID_DATE_TIME: ({ value }) => ({
    vi: `"${value}" không phải là thời điểm UTC; hãy viết theo RFC 3339, ví dụ 2026-03-12T08:15:30Z.`,
    en: `"${value}" is not a moment in UTC; write it by RFC 3339, such as 2026-03-12T08:15:30Z.`,
  }),
  INVALID_CURSOR: ({ value }) => ({
    vi: `"${value}" không phải là con trỏ của danh sách này với thứ tự này; hãy dùng "endCursor" hoặc "cursor".`,
    en: `"${value}" is not a cursor of this list in this order; use an "endCursor" or "cursor" it gave.`,
  }),
  PAGE_SIZE_OUT_OF_RANGE: ({ value }) => ({
    vi: `${value} nằm ngoài khoảng cho phép; mỗi trang có từ 1 đến 100 mục.`,
    en: `${value} is out of range; a page has 1 to 100 items.`,
  }),
  FIRST_AND_LAST: () => ({
    vi: 'Chỉ được dùng một trong hai đối số "first" và "last".',
    en: 'Give either "first" or "last", not both.',
  }),
  YEAR_OUT_OF_RANGE: ({ value, minimum, maximum }) => ({
    vi: `Năm ${value} nằm ngoài khoảng cho phép, từ ${minimum} đến ${maximum}.`,
    en: `Year ${value} is out of range; years run from ${minimum} to ${maximum}.`,
  }),
  FORBIDDEN: ({ what, permission }) => ({
    vi: `Bạn không được dùng "${what}": cần quyền "${permission}"; hãy đề nghị người quản trị cấp quyền này.`,
    en: `You may not use "${what}": that takes the permission "${permission}"; ask an administrator for it.`,
  }),
  PERSISTED_ONLY: ({ id }) => ({
    vi: `Máy chủ này chỉ nhận các truy vấn trong danh mục, trừ người có quyền "schema" ở mọi nơi; hãy gửi "documentId" của một truy vấn trong đó, hoặc đề nghị người quản trị thêm ${id}.`,
    en: `This server takes the operations of its manifest only, except from who has the permission "schema" everywhere; send the "documentId" of one of them, or ask an administrator to add ${id}.`,
  }),
  PERSISTED_NOT_FOUND: ({ id }) => ({
    vi: `"${id}" không có trong danh mục truy vấn của máy chủ này; hãy gửi nguyên văn bằng "query", hoặc đề nghị người quản trị thêm vào danh mục.`,
    en: `"${id}" is not in this server's manifest of operations; send the text as "query", or ask an administrator to add it.`,
  }),
  PURPOSE_REQUIRED: () => ({
    vi: 'Dữ liệu nhạy cảm chỉ được xem khi nêu mục đích; hãy gửi mục đích trong tiêu đề "x-purpose" (UTF-8, mã hóa phần trăm).',
    en: 'Sensitive data is shown for a stated purpose only; send it in the header "x-purpose" (percent-encoded UTF-8).',
  }),
  UNAUTHENTICATED: () => ({
    vi: 'Cần khóa API hoặc token còn hiệu lực; hãy gửi trong tiêu đề "Authorization: Bearer …".',
    en: 'A valid API key or token is needed; send it in the header "Authorization: Bearer …".',
  }),
  TOO_MANY_SIGN_INS: ({ seconds }) => ({
    vi: `Quá nhiều lần đăng nhập sai từ địa chỉ này; hãy thử lại sau ${seconds} giây.`,
    en: `Too many sign-ins from this address have failed; try again in ${seconds} seconds.`,
  }),
  HOST_NOT_ALLOWED: ({ host }) => ({
    vi: `Máy chủ này chỉ phục vụ chính máy đang chạy nó, không phục vụ "${host}"; hãy dùng 127.0.0.1 hoặc localhost.`,
    en: `This server serves its own machine only, not "${host}"; use 127.0.0.1 or localhost.`,
  }),
  DEPTH_OUT_OF_RANGE: ({ value, maximum }) => ({
    vi: `Độ sâu ${value} nằm ngoài khoảng cho phép, từ 1 (trực thuộc) đến ${maximum}.`,
    en: `Depth ${value} is out of range; depths run from 1 (children) to ${maximum}.`,
  }),
  YEARS_REVERSED: ({ from, to }) => ({
    vi: `"fromYear" (${from}) lớn hơn "toYear" (${to}); hãy đổi chỗ hai năm.`,
    en: `"fromYear" (${from}) is after "toYear" (${to}); swap them.`,
  }),
  ONE_ARGUMENT_REQUIRED: ({ names }) => ({
    vi: `Cần đúng một trong các đối số ${names}.`,
    en: `Give exactly one of the arguments ${names}.`,
  }),
  REQUEST_TOO_LARGE: ({ unit, count, maximum }) => {
    const { vi, en } = units[String(unit)] ?? { vi: unit, en: unit };
    return {
      vi: `Yêu cầu có ${count ?? `hơn ${maximum}`} ${vi}; tối đa là ${maximum}.`,
      en: `The request has ${count ?? `more than ${maximum}`} ${en}; at most ${maximum} are taken.`,
    };
  },
  COST_TOO_HIGH: ({ cost, maximum }) => ({
    vi: `Truy vấn có thể tốn ${cost}; tối đa là ${maximum}. Hãy giảm "first", số năm, hoặc chia thành nhiều lần gọi.`,
    en: `The query may cost ${cost}; at most ${maximum} is allowed. Ask for smaller pages or fewer years, or split it over several calls.`,
  }),
  RATE_LIMITED: ({ cost, left, seconds }) => ({
    vi: `Truy vấn tốn ${cost}, hiện chỉ còn ${left}; hãy thử lại sau ${seconds} giây.`,
    en: `The query costs ${cost}, and ${left} is left for now; try again in ${seconds} seconds.`,
  }),
  LIST_TOO_LONG: ({ length, maximum }) => ({
    vi: `Danh sách có ${length} mục; tối đa là ${maximum}. Hãy chia thành nhiều lần gọi.`,
    en: `The list has ${length} items; at most ${maximum} are taken. Split it over several calls.`,
  }),
  INTERNAL_ERROR: () => ({
    vi: 'Máy chủ gặp lỗi; hãy thử lại, và báo cho người quản trị nếu lỗi còn.',
    en: 'The server failed; try again, and tell the administrator if it goes on.',
  }),
  REQUEST_TIMEOUT: () => ({
    vi: 'Yêu cầu mất quá nhiều thời gian (tối đa 10 giây, mỗi câu lệnh SQL 5 giây) và đã bị dừng; hãy hỏi ít hơn trong một lần.',
    en: 'The request took too long (10 seconds at most, 5 for one SQL statement) and was stopped; ask for less at once.',
  }),
  DATABASE_UNAVAILABLE: () => ({
    vi: 'Cơ sở dữ liệu tạm thời không kết nối được; hãy thử lại sau ít giây.',
    en: 'The database cannot be reached at the moment; try again in a few seconds.',
  }),
} satisfies Record<string, Message>;
