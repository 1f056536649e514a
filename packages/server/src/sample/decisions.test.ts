import { expect, test } from 'vitest';
import { sampleRows } from '../test/sample-rows.ts';

const { rows, value } = await sampleRows();

/** The number of a document as a number: of 05-QĐ/ĐUK, 5. */
const number = `split_part(symbol, '-', 1)::int`;

test('what happens to members in the bloc is decided, except that they die', async () => {
  expect(
    await rows(`select distinct type::text from member_event where document_id is null and effective_on >= '2010-01-01'
      and (from_organization_id is not null or to_organization_id is not null)`),
  ).toEqual([{ type: 'DIED' }]);
  expect(
    await value(`select count(*)::int from member_event e join member m on m.id = e.member_id
      where e.type = 'RECOGNIZED' and e.document_id is null and m.admitted_on >= '2010-01-01' and exists (
        select from member_event a where a.member_id = m.id and a.type = 'ADMITTED' and a.to_organization_id is not null)`),
  ).toBe(0);
});

test('an admission and a recognition are documented by the decision of their day', async () => {
  const [events] = await rows<{ decided: number; otherwise: number }>(`select count(*)::int as decided,
    count(*) filter (where d.issued_on <>
      case e.type when 'ADMITTED' then m.admission_decided_on else m.recognition_decided_on end)::int as otherwise
    from member_event e join member m on m.id = e.member_id join document d on d.id = e.document_id
    where e.type in ('ADMITTED', 'RECOGNIZED')`);
  expect(events?.decided).toBeGreaterThan(3_000);
  expect(events?.otherwise).toBe(0);
});

test('one decision may be about several members of a day', async () => {
  const members = await rows<{ members: number }>(`select count(*)::int as members from member_event
    where type = 'ADMITTED' and document_id is not null group by document_id`);
  expect(members.filter((each) => each.members > 1).length / members.length).toBeGreaterThan(0.2);
});

test('the committee that is in charge decides, and signs', async () => {
  expect(
    await rows(`select distinct e.type::text, d.issuer, substring(symbol from '-.*') as sign from member_event e
      join document d on d.id = e.document_id where e.type not in ('TRANSFERRED', 'REASSIGNED') order by 1`),
  ).toEqual(
    ['ADMITTED', 'EXPELLED', 'RECOGNIZED', 'REMOVED', 'RESIGNED', 'TRANSFERRED_IN', 'TRANSFERRED_OUT'].map(
      (type) => ({ type, issuer: 'Đảng ủy Khối', sign: '-QĐ/ĐUK' }),
    ),
  );
  expect(
    await value(`select count(distinct d.issuer)::int from member_event e join document d on d.id = e.document_id
      where e.type = 'TRANSFERRED'`),
  ).toBeGreaterThan(20);
});

// Documents of the features have larger ids.
test('every issuer numbers its own decisions in the order of their days, anew in each term', async () => {
  const issuers = await rows<{ issuer: string; first: number; restarts: number; falls: number }>(`
    select issuer, (array_agg(number order by issued_on, number))[1] as first,
      count(*) filter (where number <= before and number <= 3)::int as restarts,
      count(*) filter (where number <= before and number > 3)::int as falls
    from (select issuer, issued_on, ${number} as number,
      lag(${number}) over (partition by issuer order by issued_on, ${number}) as before from document
      where issued_on >= '2000-01-01' and id < 10000000) d
    group by issuer`);
  expect(issuers.length).toBeGreaterThan(40);
  for (const { issuer, falls } of issuers) expect([issuer, falls]).toEqual([issuer, 0]);
  // Congresses were in 2010, 2015 and 2020.
  expect(issuers.find(({ issuer }) => issuer === 'Đảng ủy Khối')?.restarts).toBeGreaterThanOrEqual(3);
});

test('documents of cells bear the sign of a cell', async () => {
  const signed = await rows<{ isCell: boolean; sign: string }>(`
    select distinct issuer ^@ 'Chi bộ' as "isCell", substring(symbol from '[^/]*$') as sign from document
    where issuer ^@ 'Chi bộ' or symbol ~ '/CB$' order by 1, 2`);
  expect(signed).toEqual([{ isCell: true, sign: 'CB' }]);
});
