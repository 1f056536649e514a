/** One text in the two languages of the API. */
export interface LocalizedText {
  vi: string;
  en: string;
}

/** The values in a message; days as YYYY-MM-DD. */
export type Details = Record<string, string | number>;
export type Message = (details: Details) => LocalizedText;
