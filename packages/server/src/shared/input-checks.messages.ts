import { defineMessages, displayDate } from './messages.ts';

/** Refusals of values that the checks of this folder find. */
export const inputMessages = defineMessages({
  REQUIRED: () => ({ vi: 'Không được để trống.', en: 'This must not be empty.' }),
  TOO_LONG: ({ maximum }) => ({
    vi: `Quá dài; tối đa ${maximum} ký tự.`,
    en: `This is too long; at most ${maximum} characters are stored.`,
  }),
  INVALID_FORMAT: ({ value, expected, expectedVi }) => ({
    // A protected value is not repeated.
    vi: `${value === undefined ? 'Giá trị' : `"${value}"`} không đúng dạng; cần ${expectedVi}.`,
    en: `${value === undefined ? 'The value' : `"${value}"`} does not have the right form; it must be ${expected}.`,
  }),
  LEGACY_ENCODING: ({ value, encoding, converted }) => ({
    vi: `"${value}" được gõ theo bảng mã ${encoding}, không phải Unicode; nếu đúng là "${converted}" thì hãy nhập lại như vậy.`,
    en: `"${value}" is ${encoding === 'UTF-8' ? 'UTF-8 that was read in another encoding' : `in the encoding ${encoding}, not in Unicode`}; if it is "${converted}", send that.`,
  }),
  INVALID_NAME: ({ signs }) => ({
    vi: `Họ tên có ký tự không dùng trong tên người: ${signs}; hãy gõ lại bằng chữ cái tiếng Việt (Unicode).`,
    en: `The name has signs that names of people do not have: ${signs}; type it with letters of the Latin alphabet.`,
  }),
  DATE_IN_FUTURE: ({ date }) => ({
    vi: `Ngày ${displayDate(date)} chưa tới; chỉ ghi nhận việc đã diễn ra.`,
    en: `${date} is in the future; only what has happened is recorded.`,
  }),
  DATE_TOO_EARLY: ({ date, earliest }) => ({
    vi: `Ngày ${displayDate(date)} trước ngày thành lập Đảng (${displayDate(earliest)}).`,
    en: `${date} is before the Party was founded (${earliest}).`,
  }),
  DATES_OUT_OF_ORDER: ({ earlier, later }) => ({
    vi: `Ngày ${displayDate(later)} không được trước ngày ${displayDate(earlier)}.`,
    en: `${later} must not be before ${earlier}.`,
  }),
  DATE_BEFORE_LAST_CHANGE: ({ date, last }) => ({
    vi: `Ngày ${displayDate(date)} không sau lần thay đổi gần nhất (${displayDate(last)}); việc đã ghi trước đây không được sửa bằng cách này.`,
    en: `${date} is not after the last change (${last}); recorded history is not rewritten this way.`,
  }),
  VERSION_CONFLICT: ({ expected, actual }) => ({
    vi: `Hồ sơ đã được thay đổi sau khi mở xem (phiên bản ${actual}, không phải ${expected}); hãy mở lại hồ sơ rồi thực hiện lại.`,
    en: `The record has changed since (version ${actual}, not ${expected}); read it again and retry.`,
  }),
});
