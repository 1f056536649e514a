import pg from 'pg';
import type { Connection } from '../peers/client.ts';
import { dangbo } from '../peers/dangbo.ts';
import { prepareBloc } from '../peers/fixture.ts';
import { quantile, rounds } from '../peers/measure.ts';
import { startPeer } from '../peers/running-peer.ts';
import { type CountedRows, checkWritten, countRows } from './check.ts';
import { meetingBody, meetingInsert, meetingsOf, ratingBatches, ratingsBody, ratingsInsert } from './rows.ts';

const writers = 16;
const secondsOfRound = 2;
const callsOfRound = 3;

/** Commits wait for the disk, as in production: the last of equal settings holds. */
const settings = ['fsync=on', 'full_page_writes=on'];

const ways = ['API', 'insert'] as const;
const audits = ['on', 'off'] as const;
const variants = audits.flatMap((audit) => ways.map((way) => ({ way, audit })));
type Variant = (typeof variants)[number];

/** The connection of one writer: to the server, or to PostgreSQL. */
interface Writer {
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
  const running = await startPeer(dangbo, fixture);
  const all: Writer[] = Array.from({ length: writers }, () => ({
    connection: running.connect(),
    client: new pg.Client({ connectionString: fixture.databaseUrl }),
  }));
  const [first] = all as [Writer];
  try {
    for (const { client } of all) await client.connect();
    const before = await countRows(first.client);
    const written = { meeting: { on: 0, off: 0 }, member_rating: { on: 0, off: 0 } } satisfies CountedRows;
    const meetings = await meetingsOf(first.client, writers);
    const batches = (await ratingBatches(first.client)).values();

    const writeMeeting = async ({ way, audit }: Variant, writer: number) => {
      const { value } = (meetings[writer] as (typeof meetings)[number]).next();
      const { connection, client } = all[writer] as Writer;
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
      // Another variant begins each round.
      for (let turn = 0; turn < variants.length; turn++) {
        const variant = variants[(turn + round) % variants.length] as Variant;
        const { way, audit } = variant;
        for (const table of ['meeting', 'member_rating'])
          await first.client.query(
            `alter table ${table} ${audit === 'on' ? 'enable' : 'disable'} trigger audit`,
          );
        rates.recordMeeting[audit][way].push(await byAllWriters((writer) => writeMeeting(variant, writer)));
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

/** Lets all writers write for some seconds, each one row after another, and returns their rows per second. */
async function byAllWriters(write: (writer: number) => Promise<void>): Promise<number> {
  const everyWriter = Array.from({ length: writers }, (_, writer) => writer);
  await Promise.all(everyWriter.map(write));
  const began = performance.now();
  let rows = 0;
  await Promise.all(
    everyWriter.map(async (writer) => {
      while (performance.now() - began < secondsOfRound * 1000) {
        await write(writer);
        rows += 1;
      }
    }),
  );
  return rows / ((performance.now() - began) / 1000);
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
