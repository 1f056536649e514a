import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import fastify from 'fastify';
import { documentStore } from '../../server/src/graph/document-store.ts';
import { buildServedSchema } from '../../server/src/schema.ts';
import { listen } from './peers/serve.ts';

/** The same answer to every request, by more and more of what a GraphQL server does. */
const layers: Readonly<Record<string, (data: object) => Promise<number>>> = {
  'node:http': (data) => {
    const answer = JSON.stringify({ data });
    return listen(
      createServer(async (request, response) => {
        JSON.parse(await text(request));
        response.setHeader('content-type', 'application/json');
        response.end(answer);
      }),
    );
  },
  fastify: async (data) => {
    const app = fastify();
    app.post('/graphql', async () => ({ data }));
    return portOf(await app.listen({ port: 0, host: '127.0.0.1' }));
  },
  'Apollo Server': async (data) => {
    const apollo = new ApolloServer({
      // In place of execution: documents are parsed and validated once, and variables are not coerced.
      gateway: {
        load: async () => ({ executor: async () => ({ data }) }),
        onSchemaLoadOrUpdate: (callback) => {
          callback({ apiSchema: buildServedSchema(), coreSupergraphSdl: '' });
          return () => {};
        },
        stop: async () => {},
      },
      documentStore: documentStore(),
      allowBatchedHttpRequests: false,
    });
    await apollo.start();
    const app = fastify();
    await app.register(fastifyApollo(apollo));
    return portOf(await app.listen({ port: 0, host: '127.0.0.1' }));
  },
};

const portOf = (url: string) => Number(new URL(url).port);

process.once('disconnect', () => process.exit());
const [layer = '', data = ''] = process.argv.slice(2);
process.send?.(await layers[layer]?.(JSON.parse(data)));
