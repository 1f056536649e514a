import { SilentFolder } from './shared/check-folder.ts';
import { ConfigError, readConfig } from './shared/config.ts';
import { warnOfUnknownSettings } from './shared/unknown-settings.ts';
import { start } from './start.ts';

/** Nothing is recorded of the sample after this day. */
const endOfSample =
  '\n  The records of the sample end on 31/12/2020: ask for that day, by @asOf(date: "2020-12-31").';

for (const warning of warnOfUnknownSettings(process.env)) console.error(warning);
try {
  const config = readConfig(process.env);
  const server = await start(config, { rebuilds: true, report: console.log });
  const key = server.callers === undefined ? '' : ' -H "authorization: Bearer $DANGBO_KEY"';
  const query = 'query @asOf(date: "2020-12-31") { organization(code: "DUK") { name memberCount } }';
  console.log(`dangbo is ready.${config.sample === 'none' ? '' : endOfSample}
  GraphQL     ${server.url}/graphql
  Explorer    ${server.url}/explore
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
  if (error instanceof SilentFolder) process.kill(process.pid, 'SIGKILL');
  process.exit(1);
}
