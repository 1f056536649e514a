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
  errors?: { message: string; extensions?: { code?: string; messages?: LocalizedText } }[];
}

/**
 * Reads a report as the sender of a request, by GraphQL like any other client: with the same limits, scope and audit.
 */
export async function readReport(
  app: FastifyInstance,
  request: FastifyRequest,
  { code, fromYear, toYear }: ReportAddress,
): Promise<ReportData | Refusal> {
  const authorization = authorizationOf(request);
  const variables = { code, fromYear, toYear, lastDay: `${toYear}-12-31` };
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { ...addressOf(request), ...(authorization !== undefined && { authorization }) },
    payload: { query: operation, variables, operationName: 'ReportPage' },
    remoteAddress: request.socket.remoteAddress ?? '',
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

/** The sentences of an error; one that names fields and permissions of the schema is said in other words. */
const sentencesOf = ({ message, extensions }: NonNullable<Answer['errors']>[number]): LocalizedText =>
  extensions?.code === 'FORBIDDEN' ? forbidden : (extensions?.messages ?? { vi: message, en: message });

const forbidden: LocalizedText = {
  vi: 'Không được xem báo cáo này: tài khoản chưa có quyền xem số liệu; hãy đề nghị người quản trị cấp quyền.',
  en: 'You may not see this report: your account may not see figures; ask an administrator for that permission.',
};

const notFound = (code: string): LocalizedText => ({
  vi: `Không tìm thấy tổ chức đảng có mã “${code}” trong phạm vi được xem; hãy kiểm tra lại mã.`,
  en: `No organization with the code “${code}” was found in your scope; check the code.`,
});
