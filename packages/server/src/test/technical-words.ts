/** Words of a Vietnamese message that look like a field (`memberId`) or a code (`GRASSROOTS_CELL`) of the schema. */
export const technicalWords = (text: string): string[] =>
  text.replace(/"[^"]*"/g, '').match(/\b[a-z]+[A-Z]\w*|\b[A-Z]{4,}\b|\b[A-Z]+_[A-Z_]+\b/g) ?? [];
