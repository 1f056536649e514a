import type { LocalizedText } from '../shared/localized-text.ts';
import { defineMessages, displayDate, nounOf } from '../shared/messages.ts';
import { inVietnamese } from './request-vietnamese.ts';

const split = { vi: 'Hãy chia thành nhiều lần gửi.', en: 'Split it over several requests.' };
const shorten = { vi: 'Hãy đặt tên ngắn hơn.', en: 'Give a shorter name.' };
const flatten = {
  vi: 'Hãy hỏi các cấp sâu hơn bằng một truy vấn riêng.',
  en: 'Ask for the deeper levels in a query of their own.',
};
const pass = {
  vi: 'Hãy chuyển giá trị dài sang biến, hoặc chia thành nhiều lần gửi.',
  en: 'Give long values as variables, or split it over several requests.',
};

/** The units in which the size of a request is counted, and the way to a smaller one. */
const units: Record<string, LocalizedText & { wayOut: LocalizedText }> = {
  levels: { vi: 'cấp lồng nhau', en: 'levels of nesting', wayOut: flatten },
  aliases: { vi: 'bí danh', en: 'aliases', wayOut: split },
  rootFields: { vi: 'trường ở gốc', en: 'fields at the root', wayOut: split },
  fields: { vi: 'trường', en: 'fields', wayOut: split },
  nameCharacters: { vi: 'ký tự trong một tên', en: 'characters in a name', wayOut: shorten },
  tokens: { vi: 'token', en: 'tokens', wayOut: pass },
  bytes: { vi: 'byte', en: 'bytes', wayOut: split },
};

/** A request that does not fit the schema or could not be answered: top-level errors. */
export const requestMessages = defineMessages({
  INVALID_QUERY: ({ message }) => ({
    vi: `Truy vấn không hợp lệ: ${inVietnamese(String(message))}`,
    en: `The query is not valid: ${message}`,
  }),
  INVALID_VALUE: ({ message }) => ({
    vi: `Giá trị không hợp lệ: ${inVietnamese(String(message))}`,
    en: `The value is not valid: ${message}`,
  }),
  OPERATION_NOT_FOUND: ({ name, names }) => {
    const missing = {
      vi: name ? `Văn bản không có thao tác "${name}"` : 'Văn bản có nhiều thao tác',
      en: name ? `The document has no operation "${name}"` : 'The document has several operations',
    };
    return names
      ? {
          vi: `${missing.vi}; hãy ghi vào "operationName" một trong các tên: ${names}.`,
          en: `${missing.en}; give "operationName" one of the names ${names}.`,
        }
      : {
          vi: `${missing.vi}; thao tác duy nhất không có tên, hãy bỏ "operationName".`,
          en: `${missing.en}; its only one has no name, so leave out "operationName".`,
        };
  },
  NO_SUBSCRIPTIONS: () => ({
    vi: 'Máy chủ này không có thao tác "subscription"; hãy dùng "query" và gọi lại khi cần số liệu mới.',
    en: 'This server has no subscriptions; use a "query", and send it again where newer data is needed.',
  }),
  INVALID_ID: ({ value, type }) => ({
    vi: `"${value}" không phải là mã định danh${type ? ` của ${nounOf(type)}` : ''}; hãy dùng giá trị của trường "id".`,
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
  YEAR_OUT_OF_RANGE: ({ value, minimum, maximum }) => ({
    vi: `Năm ${value} nằm ngoài khoảng cho phép, từ ${minimum} đến ${maximum}.`,
    en: `Year ${value} is out of range; years run from ${minimum} to ${maximum}.`,
  }),
  YEARS_REVERSED: ({ from, to }) => ({
    vi: `"fromYear" (${from}) lớn hơn "toYear" (${to}); hãy đổi chỗ hai năm.`,
    en: `"fromYear" (${from}) is after "toYear" (${to}); swap them.`,
  }),
  DAYS_MIXED: ({ date, fields }) => ({
    vi: `Một số mục không nêu ngày nên được tính tại ngày ${displayDate(date)}, khác với ngày của mục bao quanh hoặc bên cạnh: ${fields}. Hãy nêu ngày cho từng mục ("asOf") hoặc cho cả truy vấn ("@asOf").`,
    en: `Some fields have no day and describe ${date}, unlike those around or beside them: ${fields}. Give each an "asOf", or the whole query "@asOf".`,
  }),
  SPAN_AFTER_DAY: ({ date, fields }) => ({
    vi: `Một số mục có khoảng thời gian kết thúc sau ngày ${displayDate(date)} của truy vấn nên tính cả việc xảy ra sau ngày đó: ${fields}. Nếu không muốn vậy, hãy nêu khoảng kết thúc trước ngày đó.`,
    en: `Some fields have a span that ends after ${date}, the day of the query, and count what happened after it too: ${fields}. If that is not meant, give a span that ends before.`,
  }),
  DATES_REVERSED: ({ from, to }) => ({
    vi: `Ngày bắt đầu (${displayDate(from)}) sau ngày kết thúc (${displayDate(to)}); hãy đổi chỗ hai ngày.`,
    en: `The first day (${from}) is after the last day (${to}); swap them.`,
  }),
  ONE_ARGUMENT_REQUIRED: ({ names }) => ({
    vi: `Cần đúng một trong các đối số ${names}.`,
    en: `Give exactly one of the arguments ${names}.`,
  }),
  RANGE_REVERSED: ({ from, to }) => ({
    vi: `Khoảng bắt đầu (${displayDate(from)}) sau khi kết thúc (${displayDate(to)}); hãy đổi chỗ hai đầu.`,
    en: `The range begins (${from}) after its end (${to}); swap the two.`,
  }),
  FILTER_TOO_DEEP: ({ maximum }) => ({
    vi: `Bộ lọc lồng nhau quá ${maximum} cấp; hãy viết gọn lại.`,
    en: `The filter is nested in more than ${maximum} levels; write it flatter.`,
  }),
  FILTER_TOO_LARGE: ({ count, maximum }) => ({
    vi: `Bộ lọc có ${count} điều kiện; tối đa là ${maximum}. Hãy bỏ bớt điều kiện, hoặc chia thành nhiều lần gửi.`,
    en: `The filter has ${count} conditions; at most ${maximum} are taken. Leave some out, or split it over several requests.`,
  }),
  REQUEST_TOO_LARGE: ({ unit, count, maximum }) => {
    const { vi, en, wayOut } = units[String(unit)] ?? { vi: unit, en: unit, wayOut: split };
    return {
      vi: `Yêu cầu có ${count ?? `hơn ${maximum}`} ${vi}; tối đa là ${maximum}. ${wayOut.vi}`,
      en: `The request has ${count ?? `more than ${maximum}`} ${en}; at most ${maximum} are taken. ${wayOut.en}`,
    };
  },
  INTERNAL_ERROR: () => ({
    vi: 'Máy chủ gặp lỗi; hãy thử lại, và báo cho người quản trị nếu lỗi còn.',
    en: 'The server failed; try again, and inform the administrator if it persists.',
  }),
  REQUEST_TIMEOUT: () => ({
    vi: 'Yêu cầu mất quá nhiều thời gian (tối đa 10 giây, mỗi câu lệnh SQL 5 giây) và đã bị dừng; hãy hỏi ít hơn trong một lần.',
    en: 'The request took too long (10 seconds at most, 5 for one SQL statement) and was stopped; ask for less at once.',
  }),
  OVERLOADED: () => ({
    vi: 'Hệ thống đang nhận quá nhiều yêu cầu; hãy thử lại sau giây lát.',
    en: 'The server gets more requests than it can answer; try again in a moment.',
  }),
  DATABASE_UNAVAILABLE: () => ({
    vi: 'Cơ sở dữ liệu tạm thời không kết nối được; hãy thử lại sau ít giây.',
    en: 'The database cannot be reached at the moment; try again in a few seconds.',
  }),
  DATABASE_FULL: () => ({
    vi: 'Ổ đĩa của cơ sở dữ liệu đã đầy nên chưa ghi được gì; vẫn tra cứu được. Hãy báo người quản trị giải phóng dung lượng rồi thử lại.',
    en: "The database's disk is full, and nothing was changed; records can still be read. Ask the administrator to free space, then try again.",
  }),
});
