import { ConfigError, readConfig } from './config.ts';
import { start } from './start.ts';

try {
  const server = await start(readConfig(process.env));
  const query = '{ organization(code: "DUK") { name memberCount } }';
  console.log(`dangbo is ready.
  GraphQL     ${server.url}/graphql
  Playground  ${server.url}/
  Callers     ${server.callers}

A first query:
  curl ${server.url}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  }
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(1);
}
