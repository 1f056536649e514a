import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { statements } from './limit-statements.ts';
import { listen, serve } from './serve.ts';

/** Bare node:http: requests name the statement and its values, and PostgreSQL builds the whole response. */
await serve(async ({ databaseUrl }) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  return listen(
    createServer(async (request, response) => {
      const { variables } = JSON.parse(await text(request)) as { variables: Record<string, unknown[]> };
      const [[name, values]] = Object.entries(variables) as [[string, unknown[]]];
      const { rows } = await pool.query<{ answer: string }>({ name, text: statements[name] ?? '', values });
      response.setHeader('content-type', 'application/json');
      response.end(`{"data":{"${name}":${rows[0]?.answer}}}`);
    }),
  );
});
