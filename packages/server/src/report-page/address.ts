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

/** The years of the usual period: the source reviews ten. */
const usualYears = 10;

/** Reports whether a URL leaves out a year of its report. */
export const lacksYears = (parameters: Parameters): boolean =>
  !parameters.get('from') || !parameters.get('to');

/**
 * Reads the years of a report and all problems with them. Years that are left out make the usual period, which ends
 * with the last year that has ended and has records.
 */
export function readYears(
  parameters: Parameters,
  lastYear: number,
): { fromYear: number; toYear: number; problems: LocalizedText[] } {
  const given = { from: parameters.get('from'), to: parameters.get('to') };
  const usual = { fromYear: lastYear - usualYears + 1, toYear: lastYear };
  const to = given.to || String(Math.max(lastYear, Number(given.from) || 0));
  const from = given.from || String(Math.max(yearOf(to, lastYear) - usualYears + 1, firstYear));
  const odd = [...new Set([from, to])].filter((text) => !isYear(text));
  if (odd.length > 0) return { ...usual, problems: odd.map(notAYear) };
  const [fromYear, toYear] = [Number(from), Number(to)];
  return { fromYear, toYear, problems: fromYear > toYear ? [reversed(fromYear, toYear)] : [] };
}

const yearOf = (text: string, otherwise: number) => (isYear(text) ? Number(text) : otherwise);

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
