import type { GraphQLSchema } from 'graphql';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { LocalizedText } from '../../shared/localized-text.ts';
import type { Language, ReportAddress } from '../address.ts';
import { recordedYears } from '../recorded-years.ts';
import type { ReportData } from '../report-data.ts';
import { definitionOf } from './definitions.ts';
import { Document } from './document.tsx';
import { ChooseForm, KeyForm, LanguageLink, LeaveForm } from './forms.tsx';
import { Report, type ReportProps } from './report.tsx';
import { reportViewOf, ViewProvider, viewIn } from './view.tsx';

const render = (page: ReactElement) => `<!doctype html>${renderToStaticMarkup(page)}`;

interface ReportOptions extends Omit<ReportProps, 'data'> {
  address: ReportAddress;
  /** The schema that was asked: the definitions are in its descriptions. */
  schema: GraphQLSchema;
  /** True where the browser keeps a key, which it may then forget. */
  hasKey: boolean;
}

/** The page of a report. */
export function renderReport(data: ReportData, options: ReportOptions): string {
  const { address, schema, createdOn, hasKey, lastRecord, secretary } = options;
  const years = recordedYears({ ...data.periodReport, memberMovements: data.memberMovements });
  const view = reportViewOf(address, (field) => definitionOf(schema, field), years, createdOn);
  const title = view.say('Báo cáo tổng kết', 'Report');
  return render(
    <Document view={view} title={`${data.name} – ${title} ${view.years(address.fromYear, address.toYear)}`}>
      <nav aria-label={view.say('Chọn báo cáo', 'Choose a report')}>
        <ChooseForm address={address} view={view} />
        <LanguageLink address={address} />
        {hasKey && <LeaveForm address={address} view={view} />}
      </nav>
      <ViewProvider view={view}>
        <Report {...{ data, createdOn, lastRecord, secretary }} />
      </ViewProvider>
    </Document>,
  );
}

/** The page that says why there is no report, and lets the reader choose another. */
export function renderProblems(problems: LocalizedText[], address: ReportAddress): string {
  const view = viewIn(address.language);
  const title = view.say('Không có báo cáo', 'There is no report');
  return render(
    <Document view={view} title={title}>
      <main className="message">
        <h1>{title}</h1>
        {problems.map((problem) => (
          <p role="alert" key={problem.en}>
            {problem[view.language]}
          </p>
        ))}
        <ChooseForm address={address} view={view} />
      </main>
    </Document>,
  );
}

/** The page on which a reader chooses a report. */
export function renderStart(language: Language): string {
  const view = viewIn(language);
  const title = view.say('Báo cáo tổng kết', 'Report of a period');
  return render(
    <Document view={view} title={title}>
      <main className="message">
        <h1>{title}</h1>
        <ChooseForm view={view} />
      </main>
    </Document>,
  );
}

/** The page that asks for a key. */
export function renderKeyForm(page: { path: string; language: Language; isWrong: boolean }): string {
  const view = viewIn(page.language);
  const title = view.say('Máy chủ cần biết bạn là ai', 'The server needs to know who you are');
  return render(
    <Document view={view} title={title}>
      <main className="message">
        <h1>{title}</h1>
        <KeyForm {...page} view={view} />
      </main>
    </Document>,
  );
}
