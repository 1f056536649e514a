import { type GraphQLSchema, isObjectType } from 'graphql';
import type { LocalizedText } from '../../shared/localized-text.ts';

/**
 * The definitions for officials of figures whose descriptions in the schema are for programs: they speak of names of
 * fields, of null and of rates from 0 to 1.
 */
const inPlainWords: Record<string, LocalizedText> = {
  'SecretaryFigures.headingAgencyRate': {
    vi: 'Đây là tỷ lệ bí thư đồng thời là thủ trưởng cơ quan, đơn vị trên tổng số bí thư của các tổ chức cơ sở đảng.',
    en: 'This is the share of the secretaries of grassroots organizations who also head their agency.',
  },
  'RatingSummary.goodOrBetter': {
    vi: 'Đây là số đạt hoàn thành tốt nhiệm vụ trở lên, gồm cả hoàn thành xuất sắc và trong sạch vững mạnh.',
    en: 'This is the number rated good or with a better grade, all these together.',
  },
  'RatingSummary.goodOrBetterRate': {
    vi: 'Đây là tỷ lệ hoàn thành tốt nhiệm vụ trở lên trên số được xếp loại.',
    en: 'This is the share of those rated that were rated good or better.',
  },
  'MeetingSummary.fewestRegular': {
    vi: 'Đây là số kỳ thường kỳ của chi bộ họp ít nhất, trong các chi bộ tồn tại cả năm.',
    en: 'This is the number of regular meetings of the cell that met least often, of the cells that existed all year.',
  },
  'MeetingSummary.attendanceRate': {
    vi: 'Đây là tỷ lệ đảng viên có mặt trên số phải dự, tính trên mọi cuộc họp của các chi bộ trong năm.',
    en: 'This is the share of the members due who were present, over all meetings of the cells in the year.',
  },
  'MeetingSummary.lowestAttendanceRate': {
    vi: 'Đây là tỷ lệ dự họp cả năm của chi bộ có tỷ lệ thấp nhất.',
    en: 'This is the attendance over the year of the cell where it was lowest.',
  },
  'MeetingSummary.highestAttendanceRate': {
    vi: 'Đây là tỷ lệ dự họp cả năm của chi bộ có tỷ lệ cao nhất.',
    en: 'This is the attendance over the year of the cell where it was highest.',
  },
  'OrganizationRating.grade': {
    vi: 'Đây là mức đã được cấp có thẩm quyền quyết định, theo quy định về xếp loại của năm đó.',
    en: 'This is the grade that was decided, by the rules for ratings of that year.',
  },
  'CommendationFigures.collectives': {
    vi: 'Đây là số lượt tập thể được chính cấp ủy của tổ chức tặng giấy khen trở lên cho thành tích trong giai đoạn.',
    en: 'This is the number of certificates of merit, and above, that the committee itself awarded to organizations for the period.',
  },
  'CommendationFigures.individuals': {
    vi: 'Đây là số lượt cá nhân được chính cấp ủy của tổ chức tặng giấy khen trở lên cho thành tích trong giai đoạn.',
    en: 'This is the number of certificates of merit, and above, that the committee itself awarded to members for the period.',
  },
  'TargetOutcome.actual': {
    vi: 'Đây là kết quả đạt được, theo đơn vị của chỉ tiêu; dấu – là chưa đến hạn hoặc chưa có số liệu.',
    en: 'This is what was reached, in the unit of the target; a dash stands where it is not yet due or not recorded.',
  },
};

/**
 * Reads what a field is from the schema, whose descriptions are `English sentence. / Câu tiếng Việt.`,
 * unless it is said in plainer words here.
 *
 * @example definitionOf(schema, 'PeriodReport.memberCount').vi
 * @throws Error for a field that the schema has not
 */
export function definitionOf(schema: GraphQLSchema, coordinate: string): LocalizedText {
  const plain = inPlainWords[coordinate];
  if (plain !== undefined) return plain;
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  const [en, vi] = field?.description?.split(' / ') ?? [];
  if (en === undefined || vi === undefined)
    throw new Error(`${coordinate} has no description in the schema.`);
  return { vi, en };
}
