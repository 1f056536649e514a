import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { today } from '../shared/dates.ts';
import { codeText } from '../shared/text.ts';
import { lacksYears, languageIn, pathOf, type ReportAddress, readYears, safePath } from './address.ts';
import { readPageFile } from './files.ts';
import { isAboveGrassroots } from './organization-facts.ts';
import { readLastRecord } from './read-records.ts';
import { type Refusal, readReport, readSecretary } from './read-report.ts';
import { ratedYears } from './recorded-years.ts';
import type { ReportData } from './report-data.ts';
import { playgroundLink } from './rows.ts';
import { authorizationOf, forgetKey, hasKey, isFromElsewhere, isKey, keepKey } from './session.ts';

/** The page's own policy: no script at all, the one stylesheet, and forms to this server. */
const policy =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The parts of the stylesheet, in their order: later rules prevail. */
const styles = ['page', 'figures', 'charts', 'messages', 'narrow-screen', 'print'];

/** React and the charts are loaded by the first request, so that the server starts without them. */
const views = () => import('./page/render.tsx');

/** Serves the report of a period as a page at `/report/CODE?from=YEAR&to=YEAR`, complete without JavaScript. */
export async function serveReportPage(app: FastifyInstance, schema: GraphQLSchema): Promise<void> {
  const stylesheet = styles.map((name) => readPageFile(`style/${name}.css`)).join('\n');

  await app.register(async (pages) => {
    pages.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 8 * 1024 },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    );

    pages.get('/report/style.css', async (_request, reply) => reply.type('text/css').send(stylesheet));

    pages.get('/report', async (request, reply) => {
      const { searchParams } = urlOf(request);
      const code = searchParams.get('code')?.trim();
      if (!code) return sendPage(reply, 200, (await views()).renderStart(languageIn(searchParams)));
      for (const [name, value] of [...searchParams])
        if (name === 'code' || value === '') searchParams.delete(name);
      return reply.redirect(`/report/${encodeURIComponent(code)}?${searchParams}`, 303);
    });

    pages.get('/report/:code', async (request, reply) => {
      const given = addressIn(request);
      if (given.problems.length > 0)
        return refuse(request, reply, given, { status: 400, problems: given.problems });
      const last = lacksYears(urlOf(request).searchParams)
        ? await readLastRecord(app, request, given.code, today())
        : undefined;
      const { problems: _, ...address } = addressIn(request, last?.year);
      const answer = await readReport(app, request, address);
      if ('problems' in answer) return refuse(request, reply, address, answer);
      const { renderReport } = await views();
      const page = renderReport(answer, {
        // The code as it is recorded, whatever its case was in the address.
        address: { ...address, code: answer.code },
        schema,
        createdOn: today(),
        hasKey: hasKey(request),
        secretary: isAboveGrassroots(answer.kind) ? undefined : await readSecretary(app, request, address),
        lastRecord: reachesItsEnd(answer)
          ? undefined
          : await (last ?? readLastRecord(app, request, answer.code, today())),
      });
      return sendPage(reply, 200, page);
    });

    pages.get<{ Params: { name: string } }>('/report/rows/:name', async (request, reply) => {
      const variables = urlOf(request).searchParams.get('variables') ?? '{}';
      const link = playgroundLink(request.params.name, variables);
      if (link === undefined) return reply.callNotFound();
      return reply.headers(referrer).redirect(link, 303);
    });

    pages.post('/report/session', async (request, reply) => {
      const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      const path = safePath(form.get('to'));
      const language = languageIn(new URL(path, host).searchParams);
      const { renderKeyForm, renderProblems } = await views();
      if (isFromElsewhere(request)) {
        return sendPage(reply, 403, renderProblems([fromElsewhere], { ...addressIn(request), language }));
      }
      const key = form.get('key')?.trim() ?? '';
      if (key !== '' && !isKey(key)) {
        return sendPage(reply, 401, renderKeyForm({ path, language, isWrong: true }));
      }
      if (key === '') forgetKey(request, reply);
      else keepKey(request, reply, key);
      return reply.header('cache-control', 'no-store').redirect(path, 303);
    });
  });
}

/** Reports whether the last year of a report has ended and is rated, so that its records reach to its end. */
const reachesItsEnd = ({ periodReport, memberMovements }: ReportData): boolean =>
  periodReport.asOf < today() &&
  ratedYears({ ...periodReport, memberMovements }).has(Number(periodReport.asOf.slice(0, 4)));

/** Browsers then say to this server where a form comes from, and to the playground which page led to it. */
const referrer = { 'referrer-policy': 'same-origin' };

/** Sends a page that says why there is no report: a form for a key, where that is what is missing. */
async function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  address: ReportAddress,
  { status, problems, retryAfter }: Refusal,
) {
  const { renderKeyForm, renderProblems } = await views();
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  if (status !== 401) return sendPage(reply, status, renderProblems(problems, address));
  if (hasKey(request)) forgetKey(request, reply);
  reply.header('www-authenticate', 'Bearer');
  const isWrong = authorizationOf(request) !== undefined;
  return sendPage(
    reply,
    status,
    renderKeyForm({ path: pathOf(address), language: address.language, isWrong }),
  );
}

const sendPage = (reply: FastifyReply, status: number, page: string) =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .headers({
      'cache-control': 'no-store',
      'content-security-policy': policy,
      ...referrer,
    })
    .send(page);

/** A path alone is no URL; the host does not matter here. */
const host = 'http://localhost';

const urlOf = (request: FastifyRequest) => new URL(request.url, host);

/** The address of a report; years that it leaves out end with the last one that has records, or that has ended. */
function addressIn(
  request: FastifyRequest,
  lastRecorded = Number.POSITIVE_INFINITY,
): ReportAddress & ReturnType<typeof readYears> {
  const { searchParams } = urlOf(request);
  const { code = '' } = request.params as { code?: string };
  const lastEnded = Number(today().slice(0, 4)) - 1;
  const years = readYears(searchParams, Math.min(lastRecorded, lastEnded));
  return { code: codeText(code), language: languageIn(searchParams), ...years };
}

const fromElsewhere = {
  vi: 'Biểu mẫu này được gửi từ một trang khác nên không được nhận; hãy nhập khóa ngay tại trang báo cáo.',
  en: 'This form was sent by a page of another site and is refused; enter the key on the page of the report.',
};
