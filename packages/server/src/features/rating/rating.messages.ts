import { defineMessages, displayDate } from '../../shared/messages.ts';

/** Refusals of ratings, and the warning about the cap of EXCELLENT. */
export const messages = defineMessages({
  NO_RATING_SCHEME: ({ year }) => ({
    vi: `Chưa có quy định xếp loại cho năm ${year}.`,
    en: `There is no rating scheme for ${year}.`,
  }),
  GRADE_NOT_IN_SCHEME: ({ grade, year, allowed, allowedVi }) => ({
    vi: `Mức đã chọn không có trong quy định xếp loại năm ${year}; các mức: ${allowedVi}.`,
    en: `${grade} is not a grade of ${year}; its grades are: ${allowed}.`,
  }),
  YEARS_IN_A_ROW_OUT_OF_RANGE: ({ value, maximum }) => ({
    vi: `Số năm liền ${value} nằm ngoài khoảng cho phép, từ 1 đến ${maximum}.`,
    en: `${value} years in a row are out of range; ask for 1 to ${maximum}.`,
  }),
  ALREADY_DECIDED: ({ year }) => ({
    vi: `Xếp loại năm ${year} đã được quyết định.`,
    en: `The rating of ${year} has already been decided.`,
  }),
  NOT_IN_A_CELL: ({ date }) => ({
    vi: `Đảng viên không sinh hoạt ở chi bộ nào vào ngày ${displayDate(date)}.`,
    en: `The member belonged to no cell on ${date}.`,
  }),
  KIND_NOT_RATED: ({ kind, kindVi }) => ({
    vi: `Không xếp loại ${kindVi}.`,
    en: `A ${kind} is not rated.`,
  }),
  NOT_RATED: ({ months }) => ({
    vi: `Chưa đủ ${months} tháng nên không thuộc diện xếp loại năm này.`,
    en: `The organization existed, or the member served, for less than ${months} months, so there is no rating this year.`,
  }),
  EXCELLENT_ABOVE_CAP: ({ organization, count, maximum }) => ({
    vi: `${organization}: ${count} đảng viên hoàn thành xuất sắc, vượt mức ${maximum}.`,
    en: `${organization}: ${count} members rated EXCELLENT, above the cap of ${maximum}.`,
  }),
});
