import { publishEnum } from '../../graph/enum.ts';

/** The attributes by which members are counted, each with the most values that it has in an answer. */
const memberAttributes = {
  STATUS: 4,
  SEX: 3,
  AGE_BAND: 20,
  PARTY_AGE_BAND: 20,
  ETHNICITY: 60,
  RELIGION: 30,
  GENERAL_EDUCATION: 100,
  PROFESSIONAL_QUALIFICATION: 20,
  POLITICAL_THEORY: 4,
  OCCUPATION: 1000,
  ORGANIZATION_KIND: 7,
} as const;
export type MemberAttribute = keyof typeof memberAttributes;

export const MemberAttributeEnum = publishEnum<MemberAttribute>(
  'MemberAttribute',
  'Members can be counted by these attributes, which the statistical forms of the Party have as columns. / Có thể thống kê đảng viên theo các tiêu chí này, vốn là các cột của biểu thống kê đảng viên.',
  {
    STATUS:
      '**Status**: Members are counted by official or probationary status on the day. / **Tình trạng**: Thống kê theo đảng viên chính thức hay dự bị tại ngày đó.',
    SEX: '**Sex**: Members are counted by sex. / **Giới tính**: Thống kê theo giới tính.',
    AGE_BAND:
      '**Age**: Members are counted by bands of the age that they reach in the year of the day; the bands are data. / **Nhóm tuổi**: Thống kê theo nhóm tuổi, tính bằng năm của ngày thống kê trừ năm sinh; các nhóm tuổi là dữ liệu cấu hình.',
    PARTY_AGE_BAND:
      '**Years of membership**: Members are counted by bands of full years since the decision of admission (tuổi đảng), which count once they are official; the bands are data. / **Tuổi đảng**: Thống kê theo nhóm tuổi đảng, tính tròn năm từ ngày quyết định kết nạp khi đã là chính thức; các nhóm là dữ liệu cấu hình.',
    ETHNICITY:
      '**Ethnicity**: Members are counted by ethnicity (dân tộc), which is protected. / **Dân tộc**: Thống kê theo dân tộc, là thông tin được bảo vệ.',
    RELIGION:
      '**Religion**: Members are counted by religion (tôn giáo), which is protected. / **Tôn giáo**: Thống kê theo tôn giáo, là thông tin được bảo vệ.',
    GENERAL_EDUCATION:
      '**General education**: Members are counted by general education, such as 12/12. / **Giáo dục phổ thông**: Thống kê theo trình độ giáo dục phổ thông, ví dụ 12/12.',
    PROFESSIONAL_QUALIFICATION:
      '**Professional qualification**: Members are counted by the degree of their professional qualification, without its field. / **Trình độ chuyên môn**: Thống kê theo bậc trình độ chuyên môn, không kèm ngành.',
    POLITICAL_THEORY:
      "**Political theory**: Members are counted by political theory; a bachelor's degree counts as advanced. / **Lý luận chính trị**: Thống kê theo trình độ lý luận chính trị; cử nhân tính chung với cao cấp.",
    OCCUPATION:
      '**Occupation**: Members are counted by occupation as it is recorded. / **Nghề nghiệp**: Thống kê theo nghề nghiệp như đã ghi trong lý lịch.',
    ORGANIZATION_KIND:
      '**Kind of cell**: Members are counted by the kind of the cell to which they belong on the day. / **Loại chi bộ**: Thống kê theo loại chi bộ nơi sinh hoạt tại ngày đó.',
  },
);

/** The most attributes of one answer. */
export const mostAttributes = 3;

/** The most rows of one answer: `migrations/statistics` adds up those of the smallest groups beyond a thousand. */
const mostRows = 1001;

/** The most rows of an answer by some attributes. */
export const mostGroupsBy = (by: readonly MemberAttribute[]): number =>
  Math.min(
    by.reduce((product, attribute) => product * (memberAttributes[attribute] ?? 1), 1),
    mostRows,
  );
