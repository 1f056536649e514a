import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { LocalizedText } from '../shared/localized-text.ts';
import { authorizationOf } from './session.ts';

export interface AnswerError {
  message: string;
  extensions?: { code?: string; messages?: LocalizedText };
}

/** The API's response about an organization; null for one that is not found. */
export interface Answer<Organization> {
  status: number;
  organization: Organization | null;
  errors: AnswerError[];
  retryAfter: string | undefined;
}

/**
 * Asks the API about an organization as the sender of a request, by GraphQL like any other client: with the same
 * limits, scope and audit. People write codes as they speak them, so where there is no such code, the same letters
 * in capitals and without the bar of Đ are tried.
 */
export async function askAbout<Organization>(
  app: FastifyInstance,
  request: FastifyRequest,
  query: string,
  variables: { code: string } & Record<string, unknown>,
): Promise<Answer<Organization>> {
  const answer = await ask<Organization>(app, request, query, variables);
  const code = variables.code.toUpperCase().replaceAll(/[ĐÐ]/g, 'D');
  if (answer.organization !== null || answer.errors.length > 0 || code === variables.code) return answer;
  return ask(app, request, query, { ...variables, code });
}

async function ask<Organization>(
  app: FastifyInstance,
  request: FastifyRequest,
  query: string,
  variables: object,
): Promise<Answer<Organization>> {
  const authorization = authorizationOf(request);
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { ...addressOf(request), ...(authorization !== undefined && { authorization }) },
    payload: { query, variables },
    remoteAddress: request.socket.remoteAddress ?? '',
  });
  const { data, errors = [] } = response.json<{
    data?: { organization: Organization | null } | null;
    errors?: AnswerError[];
  }>();
  return {
    status: response.statusCode,
    organization: data?.organization ?? null,
    errors,
    retryAfter: response.headers['retry-after']?.toString(),
  };
}

/** The headers by which the server recognizes the sender's host and address, also behind a proxy. */
function addressOf({ headers }: FastifyRequest): Record<string, string> {
  const names = ['host', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'];
  return Object.fromEntries(
    names.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]])),
  );
}
