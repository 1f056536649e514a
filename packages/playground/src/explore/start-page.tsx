import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language.tsx';
import { useDangbo } from './dangbo.ts';
import { yearOf } from './day.ts';
import { DayLink } from './day-link.tsx';
import { showNumber } from './number.ts';
import { PageTitle } from './page-title.tsx';
import { rootsQuery } from './tree/tree.queries.ts';
import { useLabels } from './use-labels.ts';
import { useView } from './view.ts';

/** The first page: the organizations at the top, and what can be done here. */
export function StartPage() {
  const { language, text } = useLanguage();
  const { organizationKindLabels } = useLabels();
  const view = useView();
  const { data: roots = [] } = useQuery(rootsQuery(useDangbo(), view));
  const years = Array.from({ length: 11 }, (_, index) => yearOf(view.lastDay) - 10 + index).filter(
    (year) => `${year}-12-31` <= view.lastDay,
  );
  return (
    <div className="start">
      <PageTitle title={text('Tra cứu tổ chức đảng', 'Party organizations')} />
      <p>
        {text(
          'Chọn một tổ chức trên cây, hoặc tìm theo tên (không cần gõ dấu) hay mã. Đổi ngày ở trên để xem lại tổ chức, cấp ủy, đảng viên đúng như ngày ấy.',
          'Choose an organization in the tree, or find one by its name (accents may be left out) or code. Change the day above to see organizations, committees and members as they were on it.',
        )}
      </p>
      <ul className="cards">
        {roots.map(({ code, name, kind, memberCount, children }) => (
          <li key={code}>
            <Link to="/organization/$code" params={{ code }}>
              {name}
            </Link>
            <p className="secondary">
              {code} · {organizationKindLabels[kind]} ·{' '}
              {text(
                `${showNumber(children.totalCount, language)} tổ chức trực thuộc · ${showNumber(memberCount, language)} đảng viên`,
                `${showNumber(children.totalCount, language)} organizations below · ${showNumber(memberCount, language)} members`,
              )}
            </p>
          </li>
        ))}
      </ul>
      <nav aria-label={text('Cuối các năm', 'Ends of years')} className="years">
        {text('Xem lại cuối năm', 'At the end of')}{' '}
        {years.map((year) => (
          <DayLink key={year} day={`${year}-12-31`}>
            {year}
          </DayLink>
        ))}
      </nav>
    </div>
  );
}
