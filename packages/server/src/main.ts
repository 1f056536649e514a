import { ConfigError, readConfig } from './shared/config.ts';
import { start } from './start.ts';

try {
  const server = await start(readConfig(process.env), { rebuilds: true });
  const key = server.callers === undefined ? '' : ' -H "authorization: Bearer $DANGBO_KEY"';
  const query = '{ organization(code: "DUK") { name memberCount } }';
  console.log(`dangbo is ready.
  GraphQL     ${server.url}/graphql
  Playground  ${server.url}/
  Report      ${server.url}/report
  Callers     ${server.callers ?? 'no API keys, no OIDC: every caller on this machine is the local administrator'}

A first query:
  curl ${server.url}/graphql -H 'content-type: application/json'${key} -d '${JSON.stringify({ query })}'`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  }
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(1);
}
