import type { ChooseText } from '../language.tsx';
import { type SavedQuery, savedQueryOf } from './saved-query.ts';

const format = 'dangbo-queries';
const version = 1;

/** The largest file that is read, in bytes. */
const largestFile = 5_000_000;

/** Returns the text of a file of saved queries. */
export const writeFile = (queries: readonly SavedQuery[]): string =>
  `${JSON.stringify({ format, version, queries }, null, 2)}\n`;

/** Returns the queries of a file, or the sentence that says why it is not one. */
export async function readFile(file: File, text: ChooseText): Promise<SavedQuery[] | string> {
  if (file.size > largestFile) {
    return text(
      'Tệp lớn hơn 5 MB, nên không phải là tệp truy vấn xuất từ trang này.',
      'The file is larger than 5 MB, so that it is none of the files of queries that this page exports.',
    );
  }
  let content: unknown;
  try {
    content = JSON.parse(await file.text());
  } catch {
    return text(
      'Tệp không đọc được: nội dung không phải là JSON. Hãy chọn tệp đã xuất từ trang này.',
      'The file cannot be read: it is not JSON. Choose a file that this page has exported.',
    );
  }
  const envelope = typeof content === 'object' && content !== null ? { ...content } : {};
  const { format: found, version: foundVersion, queries } = envelope as Record<string, unknown>;
  if (found !== format || !Array.isArray(queries)) {
    return text(
      'Tệp JSON này không chứa truy vấn đã lưu. Hãy chọn tệp đã xuất từ trang này.',
      'This JSON file has no saved queries. Choose a file that this page has exported.',
    );
  }
  if (foundVersion !== version) {
    return text(
      `Tệp thuộc phiên bản ${foundVersion}, còn trang này chỉ đọc được phiên bản ${version}.`,
      `The file is of version ${foundVersion}, and this page reads version ${version} alone.`,
    );
  }
  const valid = queries.map(savedQueryOf);
  const wrong = valid.indexOf(undefined);
  if (wrong >= 0) {
    return text(
      `Truy vấn thứ ${wrong + 1} trong tệp thiếu tên hoặc nội dung, hay quá dài; chưa nhập gì từ tệp này.`,
      `Query ${wrong + 1} of the file lacks a name or a text, or is too long; nothing of the file was imported.`,
    );
  }
  return valid.filter((query) => query !== undefined);
}
