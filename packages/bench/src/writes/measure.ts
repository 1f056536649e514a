import pg from 'pg';
import type { Connection } from '../peers/client.ts';
import { dangbo } from '../peers/dangbo.ts';
import { prepareBloc } from '../peers/fixture.ts';
import { inTurn, quantile, rateOf, rounds } from '../peers/measure.ts';
import { startPeer } from '../peers/running-peer.ts';
import { withClient } from '../peers/with-client.ts';
import { type CountedRows, checkWritten, countRows } from './check.ts';
import {
  admissionsOf,
  type MeetingRow,
  meetingBody,
  meetingInsert,
  meetingsOf,
  ratingBatches,
  ratingsBody,
  ratingsInsert,
} from './rows.ts';

const writers = 16;
const secondsOfRound = 2;
const callsOfRound = 3;
const admissionsAlone = 100;

/** Commits wait for the disk, as in production: the last of equal settings holds. */
const settings = ['fsync=on', 'full_page_writes=on'];

const ways = ['API', 'insert'] as const;
const audits = ['on', 'off'] as const;
const variants = audits.flatMap((audit) => ways.map((way) => ({ way, audit })));
type Variant = (typeof variants)[number];

/** One writer: its meetings, and its connections to the server and to PostgreSQL. */
interface Writer {
  meetings: Iterator<MeetingRow, never>;
  connection: Connection;
  client: pg.Client;
}

/** Sends a mutation. @throws Error where it is refused */
async function mutate(connection: Connection, body: string): Promise<void> {
  const { status, body: parts } = await connection.send(body);
  const text = Buffer.concat(parts).toString();
  if (status !== 200 || !text.includes('"userErrors":[]'))
    throw new Error(`${status}: ${text.slice(0, 500)}`);
}

/** The rows per second of each round, by the audit and the way. */
type Rates = Record<Variant['audit'], Record<Variant['way'], number[]>>;
const noRates = (): Rates => ({ on: { API: [], insert: [] }, off: { API: [], insert: [] } });

/**
 * Measures `recordMeeting` by sixteen writers in different cells, and `decideRatings` of 250 ratings in one call,
 * against PostgreSQL's own insert of such rows into the same tables, with their constraints and triggers: all in turn
 * on one database, with the triggers of the audit enabled and disabled.
 */
async function measureWrites() {
  const fixture = await prepareBloc(settings);
  const meetingsOfAll = await withClient(fixture.databaseUrl, (client) => meetingsOf(client, writers));
  const running = await startPeer(dangbo, fixture);
  const all: Writer[] = meetingsOfAll.map((meetings) => ({
    meetings,
    connection: running.connect(),
    client: new pg.Client({ connectionString: fixture.databaseUrl }),
  }));
  const [first] = all as [Writer];
  try {
    for (const { client } of all) await client.connect();
    const before = await countRows(first.client);
    const written = { meeting: { on: 0, off: 0 }, member_rating: { on: 0, off: 0 } } satisfies CountedRows;
    const batches = (await ratingBatches(first.client)).values();

    const writeMeeting = async ({ way, audit }: Variant, { meetings, connection, client }: Writer) => {
      const { value } = meetings.next();
      await (way === 'API' ? mutate(connection, meetingBody(value)) : client.query(meetingInsert(value)));
      written.meeting[audit] += 1;
    };
    const writeRatings = async ({ way, audit }: Variant) => {
      const batch = batches.next().value;
      if (batch === undefined) throw new Error('No members are left to rate.');
      const { connection, client } = first;
      await (way === 'API' ? mutate(connection, ratingsBody(batch)) : client.query(ratingsInsert(batch)));
      written.member_rating[audit] += batch.ratings.length;
      return batch.ratings.length;
    };

    const rates = { recordMeeting: noRates(), decideRatings: noRates() };
    for (let round = 0; round < rounds; round++) {
      for (const variant of inTurn(variants, round)) {
        const { way, audit } = variant;
        for (const table of ['meeting', 'member_rating'])
          await first.client.query(
            `alter table ${table} ${audit === 'on' ? 'enable' : 'disable'} trigger audit_insert`,
          );
        const write = (writer: Writer) => writeMeeting(variant, writer);
        await Promise.all(all.map(write));
        rates.recordMeeting[audit][way].push(await rateOf(all, secondsOfRound, write));
        rates.decideRatings[audit][way].push(await oneByOne(() => writeRatings(variant)));
      }
    }
    await checkWritten(first.client, before, written);
    return rates;
  } finally {
    for (const { connection, client } of all) {
      connection.close();
      await client.end();
    }
    await running.stop();
    await fixture.remove();
  }
}

/** Measures `admitMember` by one writer, in milliseconds at the median, and by sixteen in different cells, a second. */
async function measureAdmissions() {
  const fixture = await prepareBloc(settings);
  const bodies = await withClient(fixture.databaseUrl, (client) => admissionsOf(client, writers));
  const running = await startPeer(dangbo, fixture);
  const all = bodies.map((admissions) => ({ admissions, connection: running.connect() }));
  const admit = ({ admissions, connection }: (typeof all)[number]) =>
    mutate(connection, admissions.next().value);
  try {
    for (const writer of all) await admit(writer);
    const latencies: number[] = [];
    for (let call = 0; call < 2 * admissionsAlone; call++) {
      const began = performance.now();
      await admit(all[0] as (typeof all)[number]);
      if (call >= admissionsAlone) latencies.push(performance.now() - began);
    }
    const rates: number[] = [];
    for (let round = 0; round < rounds; round++) rates.push(await rateOf(all, secondsOfRound, admit));
    return { alone: quantile(latencies, 0.5), together: quantile(rates, 0.5) };
  } finally {
    for (const { connection } of all) connection.close();
    await running.stop();
    await fixture.remove();
  }
}

/** Makes some calls, one after another, and returns their rows per second; the first is not counted. */
async function oneByOne(call: () => Promise<number>): Promise<number> {
  await call();
  const began = performance.now();
  let rows = 0;
  for (let calls = 0; calls < callsOfRound; calls++) rows += await call();
  return rows / ((performance.now() - began) / 1000);
}

/** The report of the measured rates, a line for each mutation with the audit on and off. */
export async function reportWrites(): Promise<void> {
  const { alone, together } = await measureAdmissions();
  console.log(
    `admitMember, audit on: one writer p50 ${alone.toFixed(1)} ms (goal: 15); ${writers} writers ${together.toFixed(0)}/s (goal: 150)`,
  );
  for (const [mutation, rates] of Object.entries(await measureWrites())) {
    for (const audit of audits) {
      const { API: api, insert } = rates[audit];
      const ratio = quantile(
        api.map((rate, round) => rate / (insert[round] as number)),
        0.5,
      );
      console.log(
        `${mutation}, audit ${audit}: ${quantile(api, 0.5).toFixed(0)} rows/s, PostgreSQL's own insert ` +
          `${quantile(insert, 0.5).toFixed(0)}: ${ratio.toFixed(2)} of it (goal: 0.5)`,
      );
    }
  }
}
