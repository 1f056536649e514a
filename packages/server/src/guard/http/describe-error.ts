import { statementOf } from '../../database/read-connection.ts';

/** SQLSTATE: five capitals and digits, of which Node's own codes have none. */
const sqlState = /^(?=.*\d)[0-9A-Z]{5}$/;

/**
 * Describes errors for the log: the kind of each and its stack. The database's errors repeat recorded values in their
 * message and detail, which are left out; the text of the statement, whose values are parameters, is added where
 * `statements` is set.
 */
export const describeErrors =
  ({ statements }: { statements: boolean }) =>
  (error: Error & { code?: string; table?: string; constraint?: string }) => {
    const { name: type, message, stack = '', code, table, constraint } = error;
    const frames = stack
      .replace(message, '')
      .split('\n')
      .filter((line) => /^ {4}at \S/.test(line));
    const ofDatabase = { message: `SQLSTATE ${code}`, table, constraint };
    const statement = statements ? statementOf(error) : undefined;
    return {
      type,
      code,
      stack: frames.join('\n'),
      ...(sqlState.test(code ?? '') ? ofDatabase : { message }),
      ...(statement && { statement }),
    };
  };
