import type pg from 'pg';
import { encodeId } from '../../../server/src/graph/node.ts';

/** A meeting that all members of a cell attend. */
export interface MeetingRow {
  cell: number;
  members: number;
  heldOn: string;
}

/** The decided rating of a member in a cell. */
interface RatingRow {
  member: number;
  cell: number;
  grade: string;
}

/** The ratings of one call, all of one year. */
export interface RatingBatch {
  year: number;
  ratings: RatingRow[];
}

/** The years after the sample's last, in which its members and cells no longer change. */
const years = [2021, 2022, 2023, 2024, 2025];
const daysOfYears = 1_823;
const ratingsOfBatch = 250;

/** The members who stay in their cells after the sample's last day, those of a cell side by side. */
async function readPlaces(client: pg.Client): Promise<{ member: number; cell: number }[]> {
  const { rows } = await client.query(
    `select member_id as member, organization_id as cell from cell_membership
    where valid_to = 'infinity' and member_id not in
      (select member_id from cell_membership where valid_from > '2020-06-30' and valid_to = 'infinity')
    order by organization_id, member_id`,
  );
  return rows;
}

/** Gives a writer an endless sequence of meetings: each next one in another of its cells, which no other writer has. */
export async function meetingsOf(client: pg.Client, writers: number): Promise<Iterator<MeetingRow, never>[]> {
  const { rows } = await client.query<{ cell: number; members: number }>(
    `select organization_id as cell, count(*)::int as members from cell_membership
    where valid_to = 'infinity' group by organization_id order by organization_id`,
  );
  return Array.from({ length: writers }, (_, writer) =>
    meetingsIn(rows.filter((_row, place) => place % writers === writer)),
  );
}

function* meetingsIn(cells: readonly { cell: number; members: number }[]): Generator<MeetingRow, never> {
  for (let turn = 0; ; turn++) {
    // A stride that shares no factor with the number of days spreads the meetings of a cell over the years.
    const day = Date.UTC(years[0] as number, 0, 1) + ((turn * 7_919) % daysOfYears) * 86_400_000;
    const heldOn = new Date(day).toISOString().slice(0, 10);
    for (const cell of cells) yield { ...cell, heldOn };
  }
}

const gradeOf = (place: number) =>
  place % 10 === 0 ? 'EXCELLENT' : place % 10 < 8 ? 'GOOD' : 'SATISFACTORY';

/** Reads calls of 250 ratings of members who have none in that year. */
export async function ratingBatches(client: pg.Client): Promise<RatingBatch[]> {
  const places = await readPlaces(client);
  const ratings = places.map((place, index) => ({ ...place, grade: gradeOf(index) }));
  return years.flatMap((year) =>
    Array.from({ length: Math.floor(ratings.length / ratingsOfBatch) }, (_, batch) => ({
      year,
      ratings: ratings.slice(batch * ratingsOfBatch, (batch + 1) * ratingsOfBatch),
    })),
  );
}

/** The body of the request that records a meeting. */
export const meetingBody = ({ cell, heldOn }: MeetingRow): string =>
  JSON.stringify({
    query: `mutation($input: RecordMeetingInput!) {
      recordMeeting(input: $input) { meeting { id } userErrors { code path } } }`,
    variables: {
      input: { cellId: encodeId('Organization', cell), kind: 'EXTRAORDINARY', heldOn, absences: [] },
    },
  });

/** The body of the request that decides a batch of ratings. */
export const ratingsBody = ({ year, ratings }: RatingBatch): string =>
  JSON.stringify({
    query: `mutation($input: DecideRatingsInput!) {
      decideRatings(input: $input) { memberRatings { id } userErrors { code path } } }`,
    variables: {
      input: {
        year,
        decidedOn: `${year}-12-31`,
        memberRatings: ratings.map(({ member, grade }) => ({ memberId: encodeId('Member', member), grade })),
      },
    },
  });

/** PostgreSQL's own insert of the row that `meetingBody` records. */
export const meetingInsert = ({ cell, heldOn, members }: MeetingRow): pg.QueryConfig => ({
  name: 'meeting',
  text: `insert into meeting (organization_id, kind, held_on, exempt, present, excused, unexcused)
    values ($1, 'EXTRAORDINARY', $2, 0, $3, 0, 0) returning id`,
  values: [cell, heldOn, members],
});

/** PostgreSQL's own insert of the rows that `ratingsBody` records, in one statement. */
export const ratingsInsert = ({ year, ratings }: RatingBatch): pg.QueryConfig => ({
  name: 'ratings',
  text: `insert into member_rating (member_id, organization_id, grade, year, stage, rated_on)
    select member, cell, grade::rating_grade, $4, 'DECIDED', $5
    from unnest($1::integer[], $2::integer[], $3::text[]) as rated (member, cell, grade) returning id`,
  values: [
    ratings.map(({ member }) => member),
    ratings.map(({ cell }) => cell),
    ratings.map(({ grade }) => grade),
    year,
    `${year}-12-31`,
  ],
});

/** Gives a writer an endless sequence of bodies that admit people into its cells, which no other writer has. */
export async function admissionsOf(client: pg.Client, writers: number): Promise<Iterator<string, never>[]> {
  const { rows } = await client.query<{ cell: number }>(
    `select distinct organization_id as cell from cell_membership where valid_to = 'infinity' order by 1`,
  );
  return Array.from({ length: writers }, (_, writer) =>
    admissionsIn(
      rows.filter((_row, place) => place % writers === writer).map(({ cell }) => cell),
      String.fromCharCode(65 + writer),
    ),
  );
}

function* admissionsIn(cells: readonly number[], letter: string): Generator<string, never> {
  for (let turn = 0; ; turn++) {
    const cell = cells[turn % cells.length] as number;
    yield JSON.stringify({
      query: `mutation($input: AdmitMemberInput!) {
        admitMember(input: $input) { member { id fullName } userErrors { code path } } }`,
      variables: {
        input: {
          // The sample has no three letters.
          fileNumber: `${String(turn).padStart(6, '0')}${letter}XX`,
          fullName: 'Nguyễn Văn Thử',
          profile: { birthDate: '1985-06', sex: 'MALE' },
          cellId: encodeId('Organization', cell),
          admissionDecidedOn: '2020-11-02',
          admittedOn: '2020-11-20',
        },
      },
    });
  }
}
