import type { ChooseText } from '../language.tsx';

/** Returns the name of a variable for people; variables of people's own queries have the name that they gave them. */
export function variableName(name: string, text: ChooseText): string {
  const names: Record<string, string> = {
    after: text('Sau con trỏ', 'After the cursor'),
    asOf: text('Tại ngày', 'On the day'),
    code: text('Tổ chức', 'Organization'),
    first: text('Số dòng', 'Number of rows'),
    fromDate: text('Từ ngày', 'From the day'),
    fromYear: text('Từ năm', 'From the year'),
    grade: text('Mức xếp loại', 'Grade'),
    grades: text('Các mức xếp loại', 'Grades'),
    kinds: text('Loại tổ chức', 'Kinds of organization'),
    most: text('Nhiều nhất (đảng viên)', 'At most (members)'),
    search: text('Tìm tên', 'Search for a name'),
    symbol: text('Số, ký hiệu', 'Symbol'),
    toDate: text('Đến ngày', 'To the day'),
    toYear: text('Đến năm', 'To the year'),
    year: text('Năm', 'Year'),
    years: text('Số năm liền', 'Years in a row'),
  };
  return names[name] ?? name;
}
