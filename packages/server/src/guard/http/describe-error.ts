/** SQLSTATE: five capitals and digits, of which Node's own codes have none. */
const sqlState = /^(?=.*\d)[0-9A-Z]{5}$/;

/**
 * What may be logged of an error: what kind it is and where it came from. Those of the database repeat
 * the values they are about, in their message, their detail and their statement: none of that is here.
 */
export function describeError(error: Error): DescribedError {
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

interface DescribedError {
  type: string;
  message: string;
  stack: string;
  code?: string | undefined;
  table?: string | undefined;
  constraint?: string | undefined;
  [key: string]: unknown;
}

type DatabaseError = Error & { code?: string; table?: string; constraint?: string };
