/** One text in the two languages of the API. */
export interface LocalizedText {
  vi: string;
  en: string;
}

/** Values that a message names. */
export type Details = Record<string, string | number>;
export type Message = (details: Details) => LocalizedText;

/**
 * Every error a client can get, by its stable code. The SDK's closed union of codes is made from
 * this table by way of the schema's `ErrorCode`.
 */
export const errorMessages = {
  // What is asked does not fit the schema or its limits: top-level errors.
  INVALID_QUERY: ({ message }) => ({ vi: `Truy vấn không hợp lệ: ${message}`, en: `${message}` }),
  INVALID_VALUE: ({ message }) => ({ vi: `Giá trị không hợp lệ: ${message}`, en: `${message}` }),
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
  YEARS_REVERSED: ({ from, to }) => ({
    vi: `"fromYear" (${from}) lớn hơn "toYear" (${to}); hãy đổi chỗ hai năm.`,
    en: `"fromYear" (${from}) is after "toYear" (${to}); swap them.`,
  }),
  ONE_ARGUMENT_REQUIRED: ({ names }) => ({
    vi: `Cần đúng một trong các đối số ${names}.`,
    en: `Give exactly one of the arguments ${names}.`,
  }),
  LIST_TOO_LONG: ({ length, maximum }) => ({
    vi: `Danh sách có ${length} mục; tối đa là ${maximum}. Hãy chia thành nhiều lần gọi.`,
    en: `The list has ${length} items; at most ${maximum} are taken. Split it over several calls.`,
  }),
  INTERNAL_ERROR: () => ({
    vi: 'Máy chủ gặp lỗi; hãy thử lại, và báo cho người quản trị nếu lỗi còn.',
    en: 'The server failed; try again, and tell the administrator if it goes on.',
  }),
  DATABASE_UNAVAILABLE: () => ({
    vi: 'Cơ sở dữ liệu tạm thời không kết nối được; hãy thử lại sau ít giây.',
    en: 'The database cannot be reached at the moment; try again in a few seconds.',
  }),

  // An act that the rules or the records do not allow: userErrors of a mutation.
  NOT_FOUND: ({ type, id }) => ({
    vi: `Không tìm thấy ${type} "${id}".`,
    en: `No ${type} "${id}" was found.`,
  }),
  REQUIRED: () => ({ vi: 'Không được để trống.', en: 'This must not be empty.' }),
  TOO_LONG: ({ maximum }) => ({
    vi: `Quá dài; tối đa ${maximum} ký tự.`,
    en: `This is too long; at most ${maximum} characters are stored.`,
  }),
  INVALID_FORMAT: ({ value, expected, expectedVi }) => ({
    vi: `"${value}" không đúng dạng; cần ${expectedVi}.`,
    en: `"${value}" has not the right form; it must be ${expected}.`,
  }),
  VERSION_CONFLICT: ({ expected, actual }) => ({
    vi: `Bản ghi đã được thay đổi (phiên bản ${actual}, không phải ${expected}); hãy đọc lại rồi thử lại.`,
    en: `The record has changed since (version ${actual}, not ${expected}); read it again and retry.`,
  }),
  CONFLICT: () => ({
    vi: 'Dữ liệu vừa được người khác thay đổi; hãy đọc lại rồi thử lại.',
    en: 'The records were changed by somebody else in the meantime; read them again and retry.',
  }),
  CODE_TAKEN: ({ value }) => ({ vi: `Mã "${value}" đã được dùng.`, en: `"${value}" is already in use.` }),
  DATE_IN_FUTURE: ({ date }) => ({
    vi: `Ngày ${date} chưa tới; chỉ ghi nhận việc đã diễn ra.`,
    en: `${date} is in the future; only what has happened is recorded.`,
  }),
  DATE_BEFORE_LAST_CHANGE: ({ date, last }) => ({
    vi: `Ngày ${date} không sau lần thay đổi gần nhất (${last}); lịch sử đã ghi không được sửa bằng cách này.`,
    en: `${date} is not after the last change (${last}); recorded history is not rewritten this way.`,
  }),
  NOT_STANDING: ({ date }) => ({
    vi: `Tổ chức không tồn tại vào ngày ${date}.`,
    en: `The organization did not stand on ${date}.`,
  }),
  PARENT_KIND_NOT_ALLOWED: ({ kind, parentKind, allowed }) => ({
    vi: `${kind} không thể trực thuộc ${parentKind}; cấp trên phải là: ${allowed}.`,
    en: `A ${kind} cannot stand under a ${parentKind}; its parent must be one of: ${allowed}.`,
  }),
  KIND_NOT_UPGRADABLE: ({ kind }) => ({
    vi: `${kind} không thể nâng cấp; chỉ chi bộ cơ sở được nâng thành đảng bộ cơ sở.`,
    en: `A ${kind} cannot be upgraded; only a GRASSROOTS_CELL becomes a GRASSROOTS_COMMITTEE.`,
  }),
  MEMBERS_NOT_ASSIGNED: ({ count }) => ({
    vi: `Còn ${count} đảng viên chưa được phân về chi bộ mới; mỗi người phải có đúng một chi bộ.`,
    en: `${count} members have no new cell; each must be assigned to exactly one.`,
  }),
  NOT_A_CELL: ({ kind }) => ({
    vi: `Đảng viên chỉ sinh hoạt ở chi bộ; tổ chức này là ${kind}.`,
    en: `Members belong to cells only; this organization is a ${kind}.`,
  }),
  NOT_A_MEMBER_ON: ({ date }) => ({
    vi: `Người này không phải là đảng viên vào ngày ${date}.`,
    en: `The person was not a party member on ${date}.`,
  }),
  NOT_PROBATIONARY: ({ date }) => ({
    vi: `Đảng viên này không phải là đảng viên dự bị vào ngày ${date}.`,
    en: `The member was not probationary on ${date}.`,
  }),
  PROBATION_NOT_COMPLETED: ({ date }) => ({
    vi: `Thời gian dự bị kết thúc ngày ${date}; chưa thể công nhận chính thức trước ngày đó.`,
    en: `The probation ends on ${date}; the member cannot be recognized before.`,
  }),
  AGE_NOT_ALLOWED: ({ age, minimum, maximum }) => ({
    vi: `Người vào Đảng ${age} tuổi; tuổi kết nạp từ ${minimum} đến ${maximum}.`,
    en: `The person was ${age} years old; members are admitted at ${minimum} to ${maximum}.`,
  }),
  DATES_OUT_OF_ORDER: ({ earlier, later }) => ({
    vi: `${earlier} phải không sau ${later}.`,
    en: `${earlier} must not be after ${later}.`,
  }),
  ALREADY_THERE: () => ({
    vi: 'Đảng viên đang sinh hoạt ở chính chi bộ này.',
    en: 'The member already belongs to this cell.',
  }),
  POSITION_TAKEN: ({ holder, since }) => ({
    vi: `${holder} đang giữ chức vụ này từ ${since}; hãy đặt replaceHolder để kết thúc nhiệm vụ của người đó.`,
    en: `${holder} has held this position since ${since}; set replaceHolder to end it.`,
  }),
  ROLE_NOT_ALLOWED: ({ role, kind }) => ({
    vi: `${kind} không có chức vụ ${role}.`,
    en: `A ${kind} has no ${role}.`,
  }),
  NOT_OFFICIAL: ({ date }) => ({
    vi: `Chỉ đảng viên chính thức được giữ chức vụ; người này chưa chính thức vào ngày ${date}.`,
    en: `Only official members hold positions; this member was not official on ${date}.`,
  }),
  NOT_IN_ORGANIZATION: ({ date }) => ({
    vi: `Đảng viên không thuộc tổ chức này hay tổ chức trực thuộc nó vào ngày ${date}.`,
    en: `The member did not belong to this organization or one below it on ${date}.`,
  }),
  GRADE_NOT_IN_SCHEME: ({ grade, year, allowed }) => ({
    vi: `Mức ${grade} không có trong quy định năm ${year}; các mức: ${allowed}.`,
    en: `${grade} is not a grade of ${year}; its grades are: ${allowed}.`,
  }),
  ALREADY_DECIDED: ({ year }) => ({
    vi: `Xếp loại năm ${year} đã được quyết định.`,
    en: `The rating of ${year} has already been decided.`,
  }),
  NOT_RATED: ({ months }) => ({
    vi: `Chưa đủ ${months} tháng nên không thuộc diện xếp loại năm này.`,
    en: `Less than ${months} months stood or served: not rated this year.`,
  }),
  DUPLICATE: () => ({ vi: 'Mục này đã có trong danh sách.', en: 'This is in the list twice.' }),

  // Done, but a threshold of the regulations calls for attention: warnings of a mutation.
  TOO_FEW_MEMBERS: ({ count, minimum }) => ({
    vi: `Có ${count} đảng viên, dưới mức tối thiểu ${minimum}; cần văn bản đồng ý của cấp trên.`,
    en: `${count} members, below the minimum of ${minimum}: the superior's written consent is needed.`,
  }),
  TOO_FEW_OFFICIAL_MEMBERS: ({ count, minimum }) => ({
    vi: `Có ${count} đảng viên chính thức, dưới mức tối thiểu ${minimum}; cấp trên giới thiệu đảng viên đến nơi khác.`,
    en: `${count} official members, below the minimum of ${minimum}: the superior places them elsewhere.`,
  }),
  TOO_MANY_MEMBERS: ({ count, maximum }) => ({
    vi: `Có ${count} đảng viên, trên mức ${maximum}; cần văn bản đồng ý của cấp trên.`,
    en: `${count} members, above ${maximum}: the superior's written consent is needed.`,
  }),
  CELL_COMMITTEE_TOO_LARGE: ({ count, maximum }) => ({
    vi: `Chi ủy có ${count} người, nhiều hơn ${maximum}.`,
    en: `The cell committee has ${count} members, more than ${maximum}.`,
  }),
  CELL_COMMITTEE_NOT_ELECTED: ({ count, minimum }) => ({
    vi: `Chi bộ có ${count} đảng viên chính thức; từ ${minimum} trở lên mới bầu chi ủy.`,
    en: `The cell has ${count} official members; a cell committee is elected from ${minimum} on.`,
  }),
  EXCELLENT_ABOVE_CAP: ({ count, maximum, organization }) => ({
    vi: `${organization}: ${count} đảng viên hoàn thành xuất sắc, vượt mức ${maximum}.`,
    en: `${organization}: ${count} members rated EXCELLENT, above the cap of ${maximum}.`,
  }),
} satisfies Record<string, Message>;
