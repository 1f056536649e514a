import type { ChooseText } from '../language.tsx';

/**
 * Returns the response in place of GraphiQL's own for a query that it did not send, as its variables or headers are no
 * JSON; GraphiQL has it in English alone. Undefined for every other response.
 */
export function notSentResponse(response: string, text: ChooseText): string | undefined {
  const [, part, line, column] =
    /^\{\s*"errors": \[\s*\{\s*"message": "Request not sent\. (Variables|Request headers) .*?(?:line (\d+), column (\d+).*)?"\s*\}\s*\]\s*\}$/s.exec(
      response,
    ) ?? [];
  if (!part) return;
  const isVariables = part === 'Variables';
  const place = line ? text(` (dòng ${line}, cột ${column})`, ` (line ${line}, column ${column})`) : '';
  const message = text(
    `Chưa gửi truy vấn: phần “${isVariables ? 'Biến (JSON)' : 'Tiêu đề HTTP'}” không phải là một đối tượng JSON${place}. Hãy sửa rồi chạy lại.`,
    `The query was not sent: “${isVariables ? 'Variables (JSON)' : 'Headers'}” is not a JSON object${place}. Mend it and run again.`,
  );
  return JSON.stringify({ errors: [{ message }] }, null, 2);
}
