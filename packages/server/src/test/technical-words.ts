/**
 * The words of a Vietnamese message that look like a field (`memberId`) or a code (`GRASSROOTS_CELL`) of the schema.
 * Quoted values and codes of organizations, such as `T-admitMember-1`, are not meant.
 */
export const technicalWords = (text: string): string[] =>
  text.replace(/"[^"]*"/g, '').match(/(?<![\w-])([a-z]+[A-Z]\w*|[A-Z]+_[A-Z_]+)(?![\w-])/g) ?? [];
