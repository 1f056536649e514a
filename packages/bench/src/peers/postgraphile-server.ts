import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { settingsOf } from '../../../server/src/guard/scope/session-settings.ts';
import { permissions, scopesOf } from '../../../server/src/shared/permission.ts';
import { postgraphileSchema } from './postgraphile-schema.ts';
import { listen, serve } from './serve.ts';
import { withClient } from './with-client.ts';

/** PostGraphile 5 under dangbo's role and settings, so that the same policies apply; without authentication. */
await serve(async ({ databaseUrl, blocId }) => {
  const inScope = await withClient(databaseUrl, async (client) => {
    await client.query(postgraphileSchema);
    const { rows } = await client.query(
      `select organizations_now_in(array[$1::integer])::text as now, organizations_ever_in(array[$1::integer])::text as ever`,
      [blocId],
    );
    return rows[0];
  });
  const viewer = { id: 'account:1', name: 'bench', scopes: scopesOf([blocId]) };
  const settings = settingsOf(viewer, { statementTimeout: '5s' });
  // dangbo computes these again after every commit.
  const ranges = permissions.flatMap((permission) =>
    Object.entries(inScope).map(([moment, ids]) => [`dangbo.${permission}_${moment}`, ids]),
  );
  const pgSettings = { role: 'dangbo_reader', ...settings, ...Object.fromEntries(ranges) };
  const preset = {
    extends: [PostGraphileAmberPreset],
    pgServices: [
      makePgService({
        connectionString: databaseUrl,
        schemas: ['peer'],
        pubsub: false,
        poolConfig: { max: 10 },
      }),
    ],
    // Plain lists, which need neither edges nor cursors, beside connections.
    schema: { defaultBehavior: 'list connection' },
    grafast: { context: () => ({ pgSettings }) },
    grafserv: { graphiql: false, watch: false },
  };
  const server = createServer();
  await postgraphile(preset).createServ(grafserv).addTo(server);
  return listen(server);
});
