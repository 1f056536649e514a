const length = 6;

/** Every run of some characters in a text. */
const runsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) => text.slice(at, at + length));

/** Those of some texts that are part of another, long one. Only those are searched for of which every run is in it. */
export function textsWithin(long: string, texts: readonly string[]): string[] {
  const runs = new Set(runsOf(long));
  return texts.filter((text) => runsOf(text).every((run) => runs.has(run)) && long.includes(text));
}
