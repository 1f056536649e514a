/** Words or phrases that are separated by commas, in NFC. */
export const words = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .trim()
    .split(/\s*,\s*/);
