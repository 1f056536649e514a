import { expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';

const server = await sharedServer();

const source = 'Có thành tích xuất sắc trong công tác xây dựng TCCSĐ và đảng viên giai đoạn 2010-2020';

test('fact 17: certificates for 8 collectives and 14 individuals, on a day without its year', async () => {
  const { organization } = await server.query(`{ organization(code: "DUK") {
    commendationFigures(fromYear: 2010, toYear: 2020) { collectives individuals }
    commendations(forms: [CERTIFICATE_OF_MERIT], fromYear: 2020, toYear: 2020, first: 100) {
      nodes { issuer { code } awardedOn reason honours { from to } recipient { __typename } } } } }`);
  expect(organization.commendationFigures).toEqual({ collectives: 8, individuals: 14 });
  const ofReview = organization.commendations.nodes.filter(
    ({ issuer }: { issuer: { code: string } }) => issuer.code === 'DUK',
  );
  const decision = {
    issuer: { code: 'DUK' },
    awardedOn: 'XXXX-11-25',
    reason: source,
    honours: { from: '2010-01-01', to: '2020-12-31' },
  };
  const honoured = (type: string) => ({ ...decision, recipient: { __typename: type } });
  expect(ofReview).toEqual([
    ...Array(8).fill(honoured('Organization')),
    ...Array(14).fill(honoured('Member')),
  ]);
});

test('the grassroots organizations have awarded certificates of their own, which theirs count', async () => {
  const { organization } = await server.query(`{ organization(code: "DUK") {
    children(first: 100, asOf: "2020-12-31") { nodes {
      commendationFigures(fromYear: 2010, toYear: 2020) { collectives individuals } } } } }`);
  const figures = organization.children.nodes.map(
    ({ commendationFigures }: { commendationFigures: { individuals: number } }) =>
      commendationFigures.individuals,
  );
  expect(figures).toHaveLength(68);
  expect(figures.filter((individuals: number) => individuals > 0).length).toBeGreaterThan(50);
});
