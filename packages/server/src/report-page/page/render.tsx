import type { GraphQLSchema } from 'graphql';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { LocalizedText } from '../../shared/localized-text.ts';
import type { Language, ReportAddress } from '../address.ts';
import type { ReportData } from '../report-data.ts';
import { definitionOf } from './definitions.ts';
import { Document } from './document.tsx';
import { ChooseForm, KeyForm, LanguageLink, LeaveForm } from './forms.tsx';
import { Report } from './report.tsx';
import { reportViewOf, ViewProvider, viewIn } from './view.tsx';

const render = (page: ReactElement) => `<!doctype html>${renderToStaticMarkup(page)}`;

interface ReportOptions {
  address: ReportAddress;
  /** The schema that was asked: the definitions are in its descriptions. */
  schema: GraphQLSchema;
  /** The day on which the page is made. */
  madeOn: string;
  /** True where the browser keeps a key, which it may then forget. */
  hasKey: boolean;
}

/** The page of a report. */
export function renderReport(data: ReportData, { address, schema, madeOn, hasKey }: ReportOptions): string {
  const view = reportViewOf(address, (field) => definitionOf(schema, field));
  const title = view.say('Báo cáo tổng kết', 'Report');
  return render(
    <Document view={view} title={`${data.name} – ${title} ${address.fromYear}–${address.toYear}`}>
      <nav aria-label={view.say('Chọn báo cáo', 'Choose a report')}>
        <ChooseForm address={address} view={view} />
        <LanguageLink address={address} />
        {hasKey && <LeaveForm address={address} view={view} />}
      </nav>
      <ViewProvider view={view}>
        <Report data={data} madeOn={madeOn} />
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
export function renderStart(address: ReportAddress): string {
  const view = viewIn(address.language);
  const title = view.say('Báo cáo tổng kết', 'Report of a period');
  return render(
    <Document view={view} title={title}>
      <main className="message">
        <h1>{title}</h1>
        <ChooseForm address={address} view={view} />
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
