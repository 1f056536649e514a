// Tỉ lệ xếp loại đảng viên theo năm / Shares of the grades of members, year by year
import { createClient } from '@dangbo/sdk';
import { ratingGradeLabels } from '@dangbo/sdk/labels/vi';

const dangbo = createClient({ url: process.env.DANGBO_URL ?? 'http://127.0.0.1:4000/graphql' });

const { organization } = await dangbo.query({
  organization: {
    $: { code: 'DUK' },
    ratingSummaries: {
      $: { fromYear: 2018, toYear: 2020, subject: 'MEMBER' },
      year: true,
      rated: true,
      counts: { grade: true, count: true },
    },
  },
});

for (const { year, rated, counts } of organization?.ratingSummaries ?? []) {
  const shares = counts.map(
    ({ grade, count }) => `${ratingGradeLabels[grade]} ${((100 * count) / rated).toFixed(1)} %`,
  );
  console.log(year, shares.join(', '));
}
