import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { MikroORM } from '@mikro-orm/postgresql';
import { buildSchema } from 'type-graphql';
import { serve } from './serve.ts';
import * as entities from './tutorial-entities.ts';
import { MemberResolver, OrganizationResolver, type TutorialContext } from './tutorial-schema.ts';

/** Apollo Server, type-graphql and MikroORM with their defaults, without scopes. */
await serve(async ({ databaseUrl }) => {
  const orm = await MikroORM.init({
    clientUrl: databaseUrl,
    entities: Object.values(entities),
    pool: { max: 10 },
  });
  const schema = await buildSchema({ resolvers: [OrganizationResolver, MemberResolver] });
  const server = new ApolloServer<TutorialContext>({ schema });
  const { url } = await startStandaloneServer(server, {
    context: async () => ({ em: orm.em.fork() }),
    listen: { port: 0, host: '127.0.0.1' },
  });
  return Number(new URL(url).port);
});
