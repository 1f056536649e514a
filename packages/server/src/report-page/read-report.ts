import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { LocalizedText } from '../shared/localized-text.ts';
import type { ReportAddress } from './address.ts';
import { readPageFile } from './files.ts';
import type { ReportData } from './report-data.ts';
import { authorizationOf } from './session.ts';

const operation = readPageFile('report.graphql');

/** A report that cannot be shown: the status of the response, its sentences, and the seconds after which to try again. */
export interface Refusal {
  status: number;
  problems: LocalizedText[];
  retryAfter?: string | undefined;
}

interface Answer {
  data?: { organization: ReportData | null } | null;
  errors?: { message: string; extensions?: { messages?: LocalizedText } }[];
}

/**
 * Reads a report as the sender of a request, by GraphQL like any other client: with the same limits, scope and audit.
 */
export async function readReport(
  app: FastifyInstance,
  request: FastifyRequest,
  { code, fromYear, toYear }: ReportAddress,
  signal: AbortSignal,
): Promise<ReportData | Refusal> {
  const authorization = authorizationOf(request);
  const variables = { code, fromYear, toYear, lastDay: `${toYear}-12-31` };
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { ...addressOf(request), ...(authorization !== undefined && { authorization }) },
    payload: { query: operation, variables, operationName: 'ReportPage' },
    remoteAddress: request.socket.remoteAddress ?? '',
    signal,
  });
  const { data, errors = [] } = response.json<Answer>();
  if (errors.length > 0) {
    const status = response.statusCode === 200 ? 500 : response.statusCode;
    const retryAfter = response.headers['retry-after']?.toString();
    return { status, problems: errors.map(sentencesOf), retryAfter };
  }
  return data?.organization ?? { status: 404, problems: [notFound(code)] };
}

/** The headers by which the server recognizes the sender's host and address, also behind a proxy. */
function addressOf({ headers }: FastifyRequest): Record<string, string> {
  const names = ['host', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'];
  return Object.fromEntries(
    names.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]])),
  );
}

const sentencesOf = ({ message, extensions }: NonNullable<Answer['errors']>[number]): LocalizedText =>
  extensions?.messages ?? { vi: message, en: message };

const notFound = (code: string): LocalizedText => ({
  vi: `Không tìm thấy tổ chức đảng có mã “${code}” trong phạm vi được xem; hãy kiểm tra lại mã.`,
  en: `No organization with the code “${code}” was found in your scope; check the code.`,
});
