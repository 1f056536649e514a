import type { ChooseText } from '../language.tsx';

/** Returns the sentence for queries that the browser does not keep. */
export const notKept = (text: ChooseText): string =>
  text(
    'Trình duyệt không cho lưu thêm (bộ nhớ đầy hoặc bị cấm): danh sách này sẽ mất khi đóng trang. Hãy xuất ra tệp để giữ lại.',
    'The browser keeps no more (its storage is full or forbidden): this list is lost when the page is closed. Export it to a file to keep it.',
  );
