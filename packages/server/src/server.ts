import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Database } from './database/database.ts';
import { argumentOf } from './graph/argument-of.ts';
import type { Context } from './graph/context.ts';
import { documentStore } from './graph/document-store.ts';
import { executorFor } from './graph/executor.ts';
import { errorFormatter, notePlace } from './graph/format-error.ts';
import { stringifyResult } from './graph/result-text.ts';
import { addWayOut } from './graph/way-out.ts';
import { authenticationBy } from './guard/access/authenticate.ts';
import { identifyCallers } from './guard/access/identify-callers.ts';
import { answerFailures } from './guard/http/answer-failures.ts';
import { compressAnswers } from './guard/http/compress-answers.ts';
import { describeErrors } from './guard/http/describe-error.ts';
import { abortSignalOf } from './guard/http/disconnected.ts';
import { drainOnClose, readinessPath } from './guard/http/drain.ts';
import { tagAnswers } from './guard/http/entity-tags.ts';
import { logFaults, type ReportFault } from './guard/http/fault-log.ts';
import { refuseOddHeaders } from './guard/http/own-headers.ts';
import { purposeOf } from './guard/http/purpose.ts';
import { answerInLanguage } from './guard/http/readable-errors.ts';
import { schemaHashOf } from './guard/http/schema-hash.ts';
import { crossOrigin, secureAnswers } from './guard/http/security-headers.ts';
import { servePlayground } from './guard/http/serve-playground.ts';
import { shedLoad } from './guard/http/shed-load.ts';
import { timeouts } from './guard/http/timeouts.ts';
import { documentLimits, mostTokens } from './guard/limits/document-limits.ts';
import { hidesSchema } from './guard/limits/introspection.plugin.ts';
import { limits } from './guard/limits/limits.plugin.ts';
import { limitRate } from './guard/limits/rate-limit.ts';
import type { PersistedOperations } from './guard/persisted/manifest.ts';
import { logsUnlistedTexts, servePersisted } from './guard/persisted/serve-persisted.ts';
import { endsRequests, endWithAnswer } from './guard/scope/ends-requests.plugin.ts';
import { openContext } from './guard/scope/open-context.ts';
import { serveReportPage } from './report-page/serve-report-page.ts';
import { buildServedSchema } from './schema.ts';
import type { Config } from './shared/config.ts';
import { isGranted } from './shared/permission.ts';

const largestBody = 256 * 1024;

/** Adds to errors the argument that they concern, the way out, and the operation for the log. */
const describesErrors: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({
      errors,
      document,
      operationName,
      schema,
      contextValue: { viewer, requestId },
    }) => {
      notePlace(errors, operationName, requestId);
      for (const error of errors) addWayOut(error, schema, isGranted(viewer.scopes.schema));
      for (const error of document ? errors : []) {
        const argument = error.path ? undefined : argumentOf(error, document as NonNullable<typeof document>);
        if (argument?.length) error.extensions.argument ??= argument;
      }
    },
  }),
};

/** The settings and hooks that the server itself needs. */
export interface ServerOptions
  extends Pick<Config, 'rateLimit' | 'isProduction' | 'corsOrigins' | 'trustedProxies' | 'oidc'> {
  persisted: PersistedOperations;
  /** Rebuilds a playground that is older than its sources. */
  rebuilds?: boolean | undefined;
  /** Builds results in SQL where all fields are declared; otherwise graphql-js resolves every field. */
  plans?: boolean | undefined;
  /** Stops requests that take too long, by default. */
  limitsTime?: boolean | undefined;
  /** A schema served instead of that of all features. */
  schema?: GraphQLSchema | undefined;
  /** The destination of the log; standard output by default. */
  log?: Writable | undefined;
  /** Called after an audited commit. */
  audited: () => void;
}

/** A server that does not listen yet, and its log of faults. */
export interface CreatedServer {
  app: FastifyInstance;
  report: ReportFault;
}

/** Creates the HTTP server over a database: GraphQL, the playground, the report page and health. */
export async function createServer(database: Database, options: ServerOptions): Promise<CreatedServer> {
  const { rateLimit, corsOrigins, persisted, schema = buildServedSchema(), log, audited } = options;
  const app = fastify({
    bodyLimit: largestBody,
    // It answers until it has closed: see drainOnClose.
    return503OnClosing: false,
    genReqId: () => randomUUID(),
    trustProxy: options.trustedProxies,
    logger: {
      level: 'warn',
      serializers: { err: describeErrors({ statements: !options.isProduction }) },
      ...(log && { stream: log }),
    },
    ...timeouts,
  });
  const { report, close } = logFaults(app.log);
  app.addHook('onClose', async () => close());
  const readiness = drainOnClose(app);
  secureAnswers(app);
  await compressAnswers(app);
  if (corsOrigins.length > 0) await app.register(cors, crossOrigin(corsOrigins));
  const schemaHash = schemaHashOf(schema);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id).header('x-schema-hash', schemaHash);
  });
  shedLoad(app, database.queues);
  const authentication = authenticationBy(database, options.oidc, (error) =>
    report('The OIDC issuer could not be asked for its keys.', error),
  );
  const viewerOf = identifyCallers(app, authentication, corsOrigins);
  refuseOddHeaders(app);
  tagAnswers(app);
  answerFailures(app, largestBody, report);
  answerInLanguage(app);

  const formatError = errorFormatter((error, place) => report('A field failed.', error, place));
  const apollo = new ApolloServer<Context>({
    gateway: executorFor(schema, database, options.plans ?? true),
    // Set explicitly, so that NODE_ENV has no effect.
    documentStore: documentStore(),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: mostTokens },
    validationRules: [documentLimits],
    validationOptions: { maxErrors: 5 },
    // Larger than any count that the rule above admits.
    maxRecursiveSelections: 10_000,
    formatError,
    // Apollo's default appends a newline to the response, which copies it.
    stringifyResult,
    logger: app.log,
    plugins: [
      describesErrors,
      endsRequests(formatError),
      hidesSchema,
      logsUnlistedTexts(persisted, app.log),
      limits(rateLimit === undefined ? undefined : limitRate(rateLimit)),
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginLandingPageDisabled(),
      // It instruments every field, and its hints are not used here.
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
  await apollo.start();

  servePersisted(app, persisted, viewerOf);
  await app.register(fastifyApollo(apollo), {
    method: ['GET', 'POST'],
    context: async (request, reply) => {
      const context = openContext(database, {
        viewer: viewerOf(request),
        audited,
        requestId: request.id,
        purpose: purposeOf(request),
        signal: abortSignalOf(reply.raw, options.limitsTime ?? true),
      });
      endWithAnswer(reply.raw, context.reads);
      return context;
    },
  });
  await servePlayground(app, options.rebuilds ?? false);
  await serveReportPage(app, schema);

  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get(readinessPath, async (_request, reply) => {
    if (!readiness.isReady()) return reply.code(503).send({ status: 'closing' });
    // A database that does not respond counts as unavailable.
    const ready = await Promise.race([database.orm.isConnected(), sleep(1_500, false, { ref: false })]);
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'database unavailable' });
  });

  return { app, report };
}
