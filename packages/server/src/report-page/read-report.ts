import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { LocalizedText } from '../shared/localized-text.ts';
import type { ReportAddress } from './address.ts';
import { type AnswerError, askAbout } from './ask.ts';
import { readPageFile } from './files.ts';
import type { OwnSecretary, ReportData } from './report-data.ts';

const operation = readPageFile('report.graphql');
const ownOperation = readPageFile('rows/own.graphql');

/** A report that cannot be shown: the status of the response, its sentences, and the seconds after which to try again. */
export interface Refusal {
  status: number;
  problems: LocalizedText[];
  retryAfter?: string | undefined;
}

/** Reads a report as the sender of a request. */
export async function readReport(
  app: FastifyInstance,
  request: FastifyRequest,
  { code, fromYear, toYear }: ReportAddress,
): Promise<ReportData | Refusal> {
  const variables = { code, fromYear, toYear, lastDay: `${toYear}-12-31` };
  const answer = await askAbout<ReportData>(app, request, operation, variables);
  const { errors, organization, retryAfter } = answer;
  if (errors.length > 0) {
    const status = answer.status === 200 ? 500 : answer.status;
    return { status, problems: errors.map(sentencesOf), retryAfter };
  }
  return organization ?? { status: 404, problems: [notFound(code)] };
}

/** The secretary of an organization itself on the last day of a report; undefined where the sender may not see it. */
export async function readSecretary(
  app: FastifyInstance,
  request: FastifyRequest,
  { code, fromYear, toYear }: ReportAddress,
): Promise<OwnSecretary | null | undefined> {
  const variables = { code, fromYear, toYear, day: `${toYear}-12-31` };
  const { organization } = await askAbout<{ secretary: OwnSecretary | null }>(
    app,
    request,
    ownOperation,
    variables,
  );
  return organization?.secretary;
}

/** The sentences of an error; one that names fields and permissions of the schema is said in other words. */
const sentencesOf = ({ message, extensions }: AnswerError): LocalizedText =>
  extensions?.code === 'FORBIDDEN' ? forbidden : (extensions?.messages ?? { vi: message, en: message });

const forbidden: LocalizedText = {
  vi: 'Không được xem báo cáo này: tài khoản chưa có quyền xem số liệu; hãy đề nghị người quản trị cấp quyền.',
  en: 'You may not see this report: your account may not see figures; ask an administrator for that permission.',
};

const notFound = (code: string): LocalizedText => ({
  vi: `Không tìm thấy tổ chức đảng có mã “${code}” trong phạm vi được xem; hãy kiểm tra lại mã.`,
  en: `No organization with the code “${code}” was found in your scope; check the code.`,
});
