// Báo cáo mười năm, từ một văn bản có sẵn / The report of ten years, from a ready-made document
import { createClient } from '@dangbo/sdk';
import { PeriodReportDocument } from '@dangbo/sdk/operations';

const dangbo = createClient({
  url: process.env.DANGBO_URL ?? 'http://127.0.0.1:4000/graphql',
  persisted: true,
});

const { organization } = await dangbo.execute(PeriodReportDocument, {
  code: 'DUK',
  fromYear: 2010,
  toYear: 2020,
});
const report = organization?.periodReport;

console.log('Admitted:', report?.admissions.total);
for (const { year, count } of report?.admissions.byYear ?? []) console.log(year, count);
