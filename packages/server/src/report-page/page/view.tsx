import { createContext, type ReactNode, useContext } from 'react';
import { displayDay } from '../../shared/dates.ts';
import type { LocalizedText } from '../../shared/localized-text.ts';
import type { Language, ReportAddress } from '../address.ts';

/** The means by which every part of a page writes: its language, its numbers and days. */
export interface View {
  language: Language;
  /** Chooses the text of the page's language. */
  say(vi: string, en: string): string;
  /** A count: 4.374. */
  count(value: number): string;
  /** A rate, unrounded, in per cent with two decimals: 83,82 %. */
  percent(rate: number): string;
  /** A day: 31/12/2020. */
  day(day: string): string;
  /** A span of years, or the one year that it is: 2010–2020, 2020. */
  years(from: number, to: number): string;
}

/** The additions of a report: its address, and the notes that define its figures. */
export interface ReportView extends View {
  address: ReportAddress;
  /** The last day of the period as it is written, or today where the period has not ended. */
  onLastDay: string;
  /** The number of the note that defines a figure, which is a field of the schema such as `PeriodReport.memberCount`. */
  note(field: string): number;
  /** The notes so far, in the order of their numbers. */
  notes(): { field: string; definition: string }[];
  /** A figure of a year; undefined where nothing at all is recorded for the year, of which 0 would say too much. */
  inYear<Figure>(year: number, figure: Figure): Figure | undefined;
  /** A figure of the whole period, likewise. */
  inPeriod<Figure>(figure: Figure): Figure | undefined;
}

export function viewIn(language: Language): View {
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const hundredths = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return {
    language,
    say: (vi, en) => (language === 'vi' ? vi : en),
    count: (value) => numbers.format(value),
    percent: (rate) => `${hundredths.format(rate * 100)}\u00a0%`,
    day: displayDay,
    years: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
  };
}

/** The view of one report. Its parts are rendered in their order, so that notes are numbered as they are met. */
export function reportViewOf(
  address: ReportAddress,
  define: (field: string) => LocalizedText,
  recorded: ReadonlySet<number>,
  createdOn: string,
): ReportView {
  const fields: string[] = [];
  const { language } = address;
  const lastDay = `${address.toYear}-12-31`;
  return {
    ...viewIn(language),
    address,
    onLastDay: displayDay(createdOn < lastDay ? createdOn : lastDay),
    note(field) {
      if (!fields.includes(field)) fields.push(field);
      return fields.indexOf(field) + 1;
    },
    notes: () => fields.map((field) => ({ field, definition: define(field)[language] })),
    inYear: (year, figure) => (recorded.has(year) ? figure : undefined),
    inPeriod: (figure) => (recorded.size > 0 || figure !== 0 ? figure : undefined),
  };
}

const ViewContext = createContext<ReportView | undefined>(undefined);

export const ViewProvider = ({ view, children }: { view: ReportView; children: ReactNode }) => (
  <ViewContext value={view}>{children}</ViewContext>
);

/** The view of the report that is being rendered. */
export function useView(): ReportView {
  const view = useContext(ViewContext);
  if (view === undefined) throw new Error('A part of a report is rendered outside of one.');
  return view;
}
