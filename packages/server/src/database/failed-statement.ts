const statements = new WeakMap<object, string>();

/**
 * Notes which statement an error of the database is about, for the log. Only of reads, whose values are parameters:
 * the ORM writes values into the text of what it sends.
 */
export function noteStatement(error: unknown, sql: string): void {
  if (typeof error === 'object' && error !== null) statements.set(error, sql);
}

/** The text of the statement that failed, where that is known. */
export const statementOf = (error: Error): string | undefined => statements.get(error);
