import { Writable } from 'node:stream';
import { encodeId } from '../graph/node.ts';
import { rules } from '../guard/scope/field-rules.ts';
import { buildServedSchema } from '../schema.ts';
import { getOrCreate } from '../shared/get-or-create.ts';
import { isGranted, type Permission, type Scopes, scopesOf } from '../shared/permission.ts';
import { keyOf, makeCallers } from './callers.ts';
import { plantCanaries } from './canaries.ts';
import type { Answer, Crawler } from './crawl.ts';
import { findCallers } from './find-callers.ts';
import { copyDatabase, type DatabaseCopy, serveDatabase, type TestServer } from './harness.ts';
import { hiddenTexts } from './hidden-texts.ts';
import { type KnownValueOptions, knownValuesOf, readCursors } from './known-values.ts';
import { post } from './post.ts';
import { type Records, readRecords } from './records.ts';
import { nodesSeenBy, type Roots } from './scope-oracle.ts';
import { nodeTypesOf } from './selections.ts';
import { textsWithin } from './texts-within.ts';

export const schema = buildServedSchema();
export const nodeTypes = nodeTypesOf(schema).map(({ name }) => name);

/** A server with callers of every kind, and the roots of what each may see there. */
export interface CrawlFixture {
  server: TestServer;
  records: Records;
  /** The protected values, which no crawling caller may see. */
  planted: readonly string[];
  callers: Record<string, Roots>;
  /** A crawler that goes as one of the callers. */
  crawlerAs(key: string, options?: KnownValueOptions): Crawler;
  /** The texts that a caller has seen and may not see: protected values, hidden names and numbers. */
  forbiddenIn(key: string, seen: ReadonlySet<string>): string[];
}

/** A database with canaries planted, which no crawling caller may see, and its records. */
interface Planted {
  database: DatabaseCopy;
  planted: string[];
  records: Records;
}

/** The samples that are crawled: the bloc, or the district, which has all kinds of records and a tenth of them. */
type CrawledSample = 'bloc' | 'district';

async function plant(sample: CrawledSample): Promise<Planted> {
  const database = await copyDatabase(sample === 'bloc' ? 'bloc' : 'none');
  const server = await serveDatabase({ ...database, remove: async () => {} }, { SAMPLE: sample });
  const em = server.database.orm.em.fork();
  // One member of seven. These changes and the next fill the audit.
  const members = await em.execute<{ id: number }[]>('select id from member where id % 7 = 0');
  const planted = await plantCanaries(
    server,
    members.map(({ id }) => encodeId('Member', id)),
  );
  await em.execute('update organization set version = version + 1 where id % 3 = 0');
  const records = await readRecords(server.database);
  await server.stop();
  return { database, planted, records };
}

const origins = new Map<CrawledSample, Promise<Planted>>();

/** A server on a planted database of its own: the files of a process copy the first. */
export async function startPlanted(
  sample: CrawledSample = 'bloc',
): Promise<Omit<Planted, 'database'> & { server: TestServer }> {
  const { database, ...known } = await getOrCreate(origins, sample, () => plant(sample));
  const log = new Writable({ write: (_chunk, _encoding, done) => done() });
  return { ...known, server: await serveDatabase(await copyDatabase(database), {}, { log }) };
}

/** A function that sends queries to a server as one caller. */
export const askAs = (to: TestServer, key: string) => askAt(to.url, key);

/** A function that sends queries to an address as one caller. */
export const askAt =
  (url: string, key: string) =>
  async (query: string, variables?: object): Promise<Answer> => {
    const { text } = await post(url, { query, variables }, { authorization: `Bearer ${keyOf(key)}` });
    return { text, body: JSON.parse(text) };
  };

/** Prepares a server to be crawled by callers of some kinds. */
export async function prepareCrawl(find = findCallers, sample?: CrawledSample): Promise<CrawlFixture> {
  const { server, planted, records: before } = await startPlanted(sample);
  const callers = await find(server.database);
  const scopesByKey: Record<string, Partial<Scopes>> = {};
  for (const [key, roots] of Object.entries(callers)) scopesByKey[key] = { ...roots };
  await makeCallers(server.database, { ...scopesByKey, administrator: scopesOf('everywhere') });
  const records = await readRecords(server.database, before);
  const seen: Record<string, ReturnType<typeof nodesSeenBy>> = {};
  for (const [index, [key, found]] of Object.entries(callers).entries()) {
    const roots = { ...found, account: index + 1 };
    callers[key] = roots;
    seen[key] = nodesSeenBy(records, roots);
  }
  const cursors = await readCursors(server.as(keyOf('administrator')), schema);
  return {
    server,
    records,
    planted,
    callers,
    crawlerAs: (key, options = {}) => {
      const allowed = seen[key] as ReturnType<typeof nodesSeenBy>;
      return {
        schema,
        known: knownValuesOf(records, allowed, nodeTypes, cursors, options),
        may: (what) => {
          const rule = rules.get(what);
          return rule === 'anyone' || isGranted(scopesByKey[key]?.[rule as Permission] ?? []);
        },
        watch: { allowed, seen: new Set(), reached: new Map() },
        ask: askAs(server, key),
        most: key === 'bloc' ? 3 : 8,
      };
    },
    forbiddenIn: (key, seen) => {
      const forbidden = [...planted, ...hiddenTexts(records, callers[key] as Roots)];
      return textsWithin([...seen].join('\n'), forbidden);
    },
  };
}
