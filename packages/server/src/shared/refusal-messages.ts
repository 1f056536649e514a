import { displayDay } from './dates.ts';
import type { Message } from './localized-text.ts';

const nouns: Record<string, string> = {
  Account: 'tài khoản',
  Agency: 'cơ quan',
  ApiKey: 'khóa API',
  Grant: 'quyền được cấp',
  Member: 'đảng viên',
  Organization: 'tổ chức',
  Role: 'vai trò',
};
const dmy = (day: string | number | undefined) => displayDay(String(day));

/** An act that the rules or the records do not allow: `userErrors` of a mutation. */
export const refusalMessages = {
  NOT_FOUND: ({ type, id }) => ({
    vi: `Không tìm thấy ${nouns[String(type)] ?? type} "${id}".`,
    en: `No ${type} "${id}" was found.`,
  }),
  REQUIRED: () => ({ vi: 'Không được để trống.', en: 'This must not be empty.' }),
  NOTHING_GIVEN: ({ names }) => ({
    vi: `Các trường ${names} đều trống; phải có ít nhất một mục.`,
    en: `The fields ${names} are all empty; at least one entry is needed.`,
  }),
  NOT_BOTH: ({ names }) => ({
    vi: `Chỉ được cho một trong các trường ${names}.`,
    en: `Give only one of the fields ${names}.`,
  }),
  TOO_LONG: ({ maximum }) => ({
    vi: `Quá dài; tối đa ${maximum} ký tự.`,
    en: `This is too long; at most ${maximum} characters are stored.`,
  }),
  INVALID_FORMAT: ({ value, expected, expectedVi }) => ({
    // What is protected is not repeated.
    vi: `${value === undefined ? 'Giá trị' : `"${value}"`} không đúng dạng; cần ${expectedVi}.`,
    en: `${value === undefined ? 'The value' : `"${value}"`} has not the right form; it must be ${expected}.`,
  }),
  NOT_LISTED: ({ query }) => ({
    vi: `Tên này không có trong danh mục; hãy dùng một tên mà truy vấn "${query}" trả về.`,
    en: `The name is not in the list; use one that the query "${query}" gives.`,
  }),
  DUPLICATE: () => ({ vi: 'Mục này đã có trong danh sách.', en: 'This is in the list twice.' }),
  VERSION_CONFLICT: ({ expected, actual }) => ({
    vi: `Bản ghi đã được thay đổi (phiên bản ${actual}, không phải ${expected}); hãy đọc lại rồi thử lại.`,
    en: `The record has changed since (version ${actual}, not ${expected}); read it again and retry.`,
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
    en: 'This key was used for another call; take a new one for each act.',
  }),
  CODE_TAKEN: ({ value }) => ({ vi: `"${value}" đã được dùng.`, en: `"${value}" is already in use.` }),
  DOCUMENT_TITLED_OTHERWISE: () => ({
    vi: 'Văn bản này đã được ghi với trích yếu khác; hãy ghi đúng trích yếu của văn bản.',
    en: 'This document is recorded with another title; give its title as it stands.',
  }),

  DATE_IN_FUTURE: ({ date }) => ({
    vi: `Ngày ${dmy(date)} chưa tới; chỉ ghi nhận việc đã diễn ra.`,
    en: `${date} is in the future; only what has happened is recorded.`,
  }),
  DATE_TOO_EARLY: ({ date, earliest }) => ({
    vi: `Ngày ${dmy(date)} trước ngày thành lập Đảng (${dmy(earliest)}).`,
    en: `${date} is before the Party was founded (${earliest}).`,
  }),
  DATE_BEFORE_LAST_CHANGE: ({ date, last }) => ({
    vi: `Ngày ${dmy(date)} không sau lần thay đổi gần nhất (${dmy(last)}); lịch sử đã ghi không được sửa bằng cách này.`,
    en: `${date} is not after the last change (${last}); recorded history is not rewritten this way.`,
  }),
  DATES_OUT_OF_ORDER: ({ earlier, later }) => ({
    vi: `Ngày ${dmy(later)} không được trước ngày ${dmy(earlier)}.`,
    en: `${later} must not be before ${earlier}.`,
  }),

  NOT_STANDING: ({ date }) => ({
    vi: `Tổ chức không tồn tại vào ngày ${dmy(date)}.`,
    en: `The organization did not stand on ${date}.`,
  }),
  PARENT_REQUIRED: ({ kind, kindVi, allowed, allowedVi }) => ({
    vi: `Phải cho biết cấp trên của ${kindVi}; cấp trên được phép: ${allowedVi}.`,
    en: `A ${kind} must have a parent; parents allowed: ${allowed}.`,
  }),
  PARENT_KIND_NOT_ALLOWED: ({ kind, kindVi, parentKind, parentKindVi, allowed, allowedVi }) => ({
    vi: `Không thể có ${kindVi} trực thuộc ${parentKindVi}; cấp trên được phép: ${allowedVi}.`,
    en: `A ${kind} cannot stand under a ${parentKind}; parents allowed: ${allowed}.`,
  }),
  KIND_NOT_UPGRADABLE: ({ kind, kindVi }) => ({
    vi: `Không thể nâng cấp ${kindVi}; chỉ chi bộ cơ sở được nâng thành đảng bộ cơ sở.`,
    en: `A ${kind} cannot be upgraded; only a GRASSROOTS_CELL becomes a GRASSROOTS_COMMITTEE.`,
  }),
  CHILDREN_NOT_ALLOWED: ({ codes }) => ({
    vi: `Còn tổ chức trực thuộc không được đứng dưới đảng bộ cơ sở: ${codes}.`,
    en: `There are organizations under it that cannot stand under a GRASSROOTS_COMMITTEE: ${codes}.`,
  }),
  MEMBERS_NOT_ASSIGNED: ({ count }) => ({
    vi: `Còn ${count} đảng viên chưa được phân về chi bộ mới; mỗi người phải có đúng một chi bộ.`,
    en: `${count} members have no new cell; each must be assigned to exactly one.`,
  }),

  NOT_A_CELL: ({ kind, kindVi }) => ({
    vi: `Đảng viên chỉ sinh hoạt ở chi bộ; tổ chức này là ${kindVi}.`,
    en: `Members belong to cells only; this organization is a ${kind}.`,
  }),
  NOT_A_MEMBER_ON: ({ date }) => ({
    vi: `Người này không phải là đảng viên vào ngày ${dmy(date)}.`,
    en: `The person was not a party member on ${date}.`,
  }),
  NOT_PROBATIONARY: () => ({
    vi: 'Người này không phải là đảng viên dự bị.',
    en: 'The person is not a probationary member.',
  }),
  PROBATION_NOT_COMPLETED: ({ date }) => ({
    vi: `Thời gian dự bị đến ngày ${dmy(date)}; chưa thể công nhận chính thức trước ngày đó.`,
    en: `The probation lasts until ${date}; the member cannot be recognized before.`,
  }),
  AGE_NOT_ALLOWED: ({ date, minimum, maximum }) => ({
    vi: `Vào ngày ${dmy(date)} phải đủ ${minimum} tuổi và không quá ${maximum} tuổi.`,
    en: `On ${date} the person must be at least ${minimum} and at most ${maximum} years old.`,
  }),
  ALREADY_THERE: () => ({
    vi: 'Đảng viên đang sinh hoạt ở chính chi bộ này.',
    en: 'The member already belongs to this cell.',
  }),

  ROLE_NOT_ALLOWED: ({ role, roleVi, kind, kindVi }) => ({
    vi: `Ở ${kindVi} không có chức vụ ${roleVi}.`,
    en: `A ${kind} has no ${role}.`,
  }),
  NOT_OFFICIAL: ({ date }) => ({
    vi: `Chỉ đảng viên chính thức được giữ chức vụ; người này chưa chính thức vào ngày ${dmy(date)}.`,
    en: `Only official members hold positions; this member was not official on ${date}.`,
  }),
  NOT_IN_ORGANIZATION: ({ date }) => ({
    vi: `Đảng viên không thuộc tổ chức này hay tổ chức trực thuộc nó vào ngày ${dmy(date)}.`,
    en: `The member did not belong to this organization or one below it on ${date}.`,
  }),
  POSITION_TAKEN: ({ holder, since }) => ({
    vi: `${holder} đang giữ chức vụ này từ ngày ${dmy(since)}; hãy đặt replaceHolder để kết thúc nhiệm vụ của người đó.`,
    en: `${holder} has held this position since ${since}; set replaceHolder to end it.`,
  }),
  ALREADY_HELD: ({ role, roleVi, since }) => ({
    vi: `Đảng viên đang giữ chức vụ ${roleVi} ở tổ chức này từ ngày ${dmy(since)}.`,
    en: `The member has been ${role} of this organization since ${since}.`,
  }),
  TERM_OVERLAPS: ({ name }) => ({
    vi: `Nhiệm kỳ này chồng lên nhiệm kỳ ${name} đã ghi.`,
    en: `This term overlaps the recorded term ${name}.`,
  }),
  DATE_OUTSIDE_TERM: ({ date }) => ({
    vi: `Ngày ${dmy(date)} không thuộc nhiệm kỳ.`,
    en: `${date} is not within the term.`,
  }),

  NO_RATING_SCHEME: ({ year }) => ({
    vi: `Chưa có quy định xếp loại cho năm ${year}.`,
    en: `There is no rating scheme for ${year}.`,
  }),
  GRADE_NOT_IN_SCHEME: ({ grade, year, allowed, allowedVi }) => ({
    vi: `Mức ${grade} không có trong quy định năm ${year}; các mức: ${allowedVi}.`,
    en: `${grade} is not a grade of ${year}; its grades are: ${allowed}.`,
  }),
  ALREADY_DECIDED: ({ year }) => ({
    vi: `Xếp loại năm ${year} đã được quyết định.`,
    en: `The rating of ${year} has already been decided.`,
  }),
  NOT_IN_A_CELL: ({ date }) => ({
    vi: `Đảng viên không sinh hoạt ở chi bộ nào vào ngày ${dmy(date)}.`,
    en: `The member belonged to no cell on ${date}.`,
  }),
  KIND_NOT_RATED: ({ kind, kindVi }) => ({
    vi: `Không xếp loại ${kindVi}.`,
    en: `A ${kind} is not rated.`,
  }),
  NOT_RATED: ({ months }) => ({
    vi: `Chưa đủ ${months} tháng nên không thuộc diện xếp loại năm này.`,
    en: `Less than ${months} months stood or served: not rated this year.`,
  }),

  PERMISSION_NOT_HELD: ({ permissions }) => ({
    vi: `Quý vị không có quyền ở đó: ${permissions}; chỉ được cấp quyền mà chính mình có.`,
    en: `You do not have there: ${permissions}; nobody grants more than they have.`,
  }),
  DAY_OUT_OF_RANGE: ({ date, earliest, latest }) => ({
    vi: `Ngày ${dmy(date)} nằm ngoài khoảng cho phép, từ ${dmy(earliest)} đến ${dmy(latest)}.`,
    en: `${date} is out of range; it must be from ${earliest} to ${latest}.`,
  }),
  TOO_MANY_KEYS: ({ maximum }) => ({
    vi: `Tài khoản đang có ${maximum} khóa còn hiệu lực; hãy thu hồi một khóa trước.`,
    en: `The account has ${maximum} live keys; revoke one of them first.`,
  }),
  ACCOUNT_DISABLED: () => ({ vi: 'Tài khoản đã bị khóa.', en: 'The account is disabled.' }),
} satisfies Record<string, Message>;
