import type { ReportDocument } from '../../report-data.ts';
import { useView } from '../view.tsx';

/** VII. The documents that the organization issued or works by, and what each implements. */
export function Documents({ documents }: { documents: ReportDocument[] }) {
  const { say, day } = useView();
  if (documents.length === 0) {
    return (
      <p>{say('Trong giai đoạn không ghi nhận văn bản nào.', 'No document is recorded for the period.')}</p>
    );
  }
  return (
    <ol className="documents">
      {documents.map(({ symbol, issuer, issuedOn, title, relations }) => (
        <li key={`${issuer} ${symbol} ${issuedOn}`}>
          <strong lang="vi">{symbol}</strong>
          {say(`, ngày ${day(issuedOn)}, của `, `, of ${day(issuedOn)}, by `)}
          <span lang="vi">
            {issuer}
            {title !== null && `: ${title}`}
          </span>
          {relations.length > 0 && (
            <span className="relations">
              {say(' – thực hiện ', ' – implements ')}
              <span lang="vi">{relations.map(({ document }) => document.symbol).join(', ')}</span>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
