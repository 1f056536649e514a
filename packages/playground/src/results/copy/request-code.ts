import type { Run } from '../run/run.ts';
import { codeText } from './code-value.ts';
import type { CodeContext } from './sdk-code.ts';

type Sent = Pick<Run, 'query' | 'operationName' | 'variables'>;

/** Writes a run as a command of curl; the token is that of a variable of the shell. */
export function curlCode(run: Sent, { url, needsKey, purpose }: CodeContext): string {
  const headers = [
    "-H 'content-type: application/json'",
    ...(needsKey ? ['-H "authorization: Bearer $DANGBO_API_KEY"'] : []),
    ...(purpose ? [`-H 'x-purpose: ${encodeURIComponent(purpose).replaceAll("'", '%27')}'`] : []),
  ];
  // A quote inside a quoted text of the shell: end the text, an escaped quote, begin again.
  const body = bodyOf(run).replaceAll("'", "'\\''");
  return [`curl '${url}'`, ...headers.map((header) => `  ${header}`), `  -d '${body}'`].join(' \\\n');
}

/** Writes a run as a call of `fetch`. */
export function fetchCode(run: Sent, { url, needsKey, purpose }: CodeContext): string {
  const headers = [
    "'content-type': 'application/json'",
    ...(needsKey ? ["authorization: 'Bearer DANGBO_API_KEY'"] : []),
    ...(purpose ? [`'x-purpose': ${codeText(encodeURIComponent(purpose))}`] : []),
  ];
  return [
    `const response = await fetch(${codeText(url)}, {`,
    "  method: 'POST',",
    `  headers: { ${headers.join(', ')} },`,
    `  body: ${codeText(bodyOf(run))},`,
    '});',
    'const { data, errors } = await response.json();',
    'console.log(errors ?? data);',
    '',
  ].join('\n');
}

const bodyOf = ({ query, operationName, variables }: Sent): string =>
  JSON.stringify({ query, ...(operationName && { operationName }), variables });
