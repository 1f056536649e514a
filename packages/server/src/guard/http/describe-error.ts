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
  (error: Error) => {
    const statement = statements ? statementOf(error) : undefined;
    return { ...describe(error), ...(statement && { statement }) };
  };

function describe(error: Error) {
  const { name: type, message, stack = '', code, table, constraint } = error as DatabaseError;
  const frames = stack
    .replace(message, '')
    .split('\n')
    .filter((line) => /^ {4}at \S/.test(line));
  const described = { type, code, stack: frames.join('\n') };
  return sqlState.test(code ?? '')
    ? { ...described, message: `SQLSTATE ${code}`, table, constraint }
    : { ...described, message };
}

type DatabaseError = Error & { code?: string; table?: string; constraint?: string };
