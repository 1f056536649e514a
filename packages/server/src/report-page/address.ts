import type { LocalizedText } from '../shared/localized-text.ts';
import { firstYear, lastYear } from '../shared/year-range.ts';

export type Language = 'vi' | 'en';

/** The report that a page shows: of an organization, over a span of years with both ends in it, in a language. */
export interface ReportAddress {
  code: string;
  fromYear: number;
  toYear: number;
  language: Language;
}

/** The parts of a URL that name a report. */
type Parameters = Pick<URLSearchParams, 'get'>;

export const languageIn = (parameters: Parameters): Language =>
  parameters.get('lang') === 'en' ? 'en' : 'vi';

/** The usual period: the five years up to the last one that has ended. */
const usualPeriod = (thisYear: number) => ({ fromYear: thisYear - 5, toYear: thisYear - 1 });

/** Reads the years of a report and all problems with them; years that are left out get their defaults. */
export function readYears(
  parameters: Parameters,
  thisYear: number,
): { fromYear: number; toYear: number; problems: LocalizedText[] } {
  const usual = usualPeriod(thisYear);
  const from = parameters.get('from') || String(usual.fromYear);
  const to = parameters.get('to') || String(usual.toYear);
  const odd = [...new Set([from, to])].filter((text) => !isYear(text));
  if (odd.length > 0) return { ...usual, problems: odd.map(notAYear) };
  const [fromYear, toYear] = [Number(from), Number(to)];
  return { fromYear, toYear, problems: fromYear > toYear ? [reversed(fromYear, toYear)] : [] };
}

const isYear = (text: string) =>
  /^\d{4}$/.test(text) && Number(text) >= firstYear && Number(text) <= lastYear;

const notAYear = (text: string): LocalizedText => ({
  vi: `Không có báo cáo cho năm “${text}”; hãy nhập năm bằng bốn chữ số, từ ${firstYear} đến ${lastYear}.`,
  en: `There is no report for the year “${text}”; enter a year of four digits, from ${firstYear} to ${lastYear}.`,
});

const reversed = (fromYear: number, toYear: number): LocalizedText => ({
  vi: `Năm bắt đầu (${fromYear}) sau năm kết thúc (${toYear}); hãy đổi chỗ hai năm.`,
  en: `The first year (${fromYear}) is after the last (${toYear}); swap them.`,
});

/** The path of a report on this server. */
export function pathOf({ code, fromYear, toYear, language }: ReportAddress): string {
  const query = new URLSearchParams({ from: String(fromYear), to: String(toYear) });
  if (language !== 'vi') query.set('lang', language);
  return `/report/${encodeURIComponent(code)}?${query}`;
}

/** A path that a form gave to return to: below /report of this server, whatever it contains. */
export function safePath(given: string | null): string {
  const url = URL.parse(given ?? '', 'http://here.invalid');
  if (url?.host !== 'here.invalid' || !/^\/report(\/|$)/.test(url.pathname)) return '/report';
  return url.pathname + url.search;
}
