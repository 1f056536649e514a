import { type GraphQLSchema, getNamedType } from 'graphql';
import { parseId } from '../graph/node.ts';
import type { KnownValues } from './argument-values.ts';
import { leaksIn, type Watch } from './leaks.ts';
import {
  fieldsOf,
  isNode,
  type May,
  nodeTypesOf,
  questionsAbout,
  selectionOf,
  sizeOf,
} from './selections.ts';

/** An answer as it came, and read. */
export interface Answer {
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its query
  body: any;
}

/** A caller that crawls a schema, and how far. */
export interface Crawler {
  schema: GraphQLSchema;
  known: KnownValues;
  may: May;
  watch: Watch;
  ask: (document: string, variables?: object) => Promise<Answer>;
  /** The number of objects of a type that are asked about, spread over all where there are more. */
  most?: number;
  /** A further check of an answer, which gives what is wrong with it. */
  also?: (document: string, variables: object | undefined, answer: Answer) => Promise<string[]>;
  /** True where the crawl ends with the first leak. */
  first?: boolean;
}

const atOnce = 100;

/**
 * The errors of some questions: an id of another type, no argument, a symbol of several documents, too much at once, a
 * filter of unseen members.
 */
export const expectedErrors = [
  'INVALID_ID',
  'ONE_ARGUMENT_REQUIRED',
  'SEVERAL_DOCUMENTS',
  'COST_TOO_HIGH',
  'FILTER_NEEDS_MEMBERS',
];

/** Thrown to end a crawl at its first leak. */
class Leak extends Error {}

/**
 * Crawls what a caller can reach, breadth first: everything by its id, every field of the root, and of each object
 * reached every field in every way. Gives what must not be exposed to the caller.
 */
export async function crawl(crawler: Crawler, ids: readonly string[]): Promise<string[]> {
  const leaks: string[] = [];
  const visit = async (document: string, variables?: object): Promise<Answer> => {
    const answer = await crawler.ask(document, variables);
    const found = leaksIn(answer.body, crawler.watch, document + JSON.stringify(variables));
    for (const { extensions, message } of answer.body.errors ?? []) {
      if (!expectedErrors.includes(extensions.code)) found.push(`${extensions.code}: ${message}`);
    }
    if (crawler.also) found.push(...(await crawler.also(document, variables, answer)));
    leaks.push(
      ...found.map((leak) => `${leak} of ${document} ${JSON.stringify(variables ?? {}).slice(0, 200)}`),
    );
    if (crawler.first && leaks.length > 0) throw new Leak();
    return answer;
  };
  try {
    const visited = new Set<string>();
    // The objects are visited when most of them are known, since each visit asks everything of some.
    await visitById(crawler, visit, ids);
    for (const question of rootQuestions(crawler.schema, crawler.may, crawler.known)) await visit(question);
    await visitReached(crawler, visit, visited);
  } catch (error) {
    if (!(error instanceof Leak)) throw error;
  }
  return leaks;
}

type Visit = (document: string, variables?: object) => Promise<Answer>;

/** The number of fields that one request may ask for, with room to spare. */
const mostFields = 280;
/** The fields that one request may ask for at the root. */
const mostRootFields = 10;

/** Everything by its id, hundreds at once. */
async function visitById(
  { schema, may, known }: Crawler,
  visit: Visit,
  ids: readonly string[],
): Promise<void> {
  // One type after another: fields of one name may have other types in them, which one request must not mix.
  for (const type of nodeTypesOf(schema)) {
    const fields = may(`${type.name}.id`) ? selectionOf(type, may, known) : undefined;
    const selection = `{ __typename id ${fields ? `... on ${type.name}${fields}` : ''} }`;
    await visitByIds(
      visit,
      selection,
      ids.filter((id) => parseId(id)?.type === type.name),
    );
  }
}

async function visitByIds(visit: Visit, selection: string, ids: readonly string[]): Promise<void> {
  const groups = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, index) =>
    ids.slice(index * atOnce, (index + 1) * atOnce),
  );
  const together = Math.min(mostRootFields, Math.max(1, Math.floor(mostFields / sizeOf(selection).fields)));
  for (let at = 0; at < groups.length; at += together) {
    const some = groups.slice(at, at + together);
    const names = some.map((_, index) => `$ids${index}: [ID!]!`).join(', ');
    const fields = some.map((_, index) => `n${index}: nodes(ids: $ids${index}) ${selection}`).join(' ');
    await visit(
      `query(${names}) { ${fields} }`,
      Object.fromEntries(some.map((group, index) => [`ids${index}`, group])),
    );
  }
}

/** Queries for every field of the root in every way. */
export function rootQuestions(schema: GraphQLSchema, may: May, known: KnownValues): string[] {
  const query = schema.getQueryType() as NonNullable<ReturnType<GraphQLSchema['getQueryType']>>;
  return fieldsOf(query, may).flatMap(({ name, type }) => {
    const mayThis: May = (what) => may(what) && (!what.startsWith('Query.') || what === `Query.${name}`);
    // A list of everything takes long by itself on a busy machine.
    const most = getNamedType(type).name.endsWith('Connection') ? 1 : 10;
    return questionsAbout(query, mayThis, known, most).map((questions) => `{ ${questions} }`);
  });
}

/** Asks each object that was reached for every field in every way. */
async function visitReached(crawler: Crawler, visit: Visit, visited: Set<string>): Promise<void> {
  const { schema, may, known, watch, most = Number.POSITIVE_INFINITY } = crawler;
  for (;;) {
    const types = nodeTypesOf(schema).filter((type) => fieldsOf(type, may).length > 0 && isNode(type));
    let news = 0;
    for (const type of types) {
      const reached = [...(watch.reached.get(type.name) ?? [])].filter((id) => !visited.has(id));
      for (const id of reached) visited.add(id);
      news += reached.length;
      const step = Math.max(1, Math.ceil(reached.length / most));
      const chosen = reached.filter((_, index) => index % step === 0);
      const questions = questionsAbout(type, may, known);
      for (let at = 0; at < chosen.length; at += atOnce) {
        for (const question of questions) {
          await visitSome(
            visit,
            `... on ${type.name} { __typename ${question} }`,
            chosen.slice(at, at + atOnce),
          );
        }
      }
    }
    if (news === 0) return;
  }
}

/** Asks about as many objects at once as the limit of cost allows. */
async function visitSome(visit: Visit, fragment: string, ids: readonly string[]): Promise<void> {
  const { body } = await visit(`query($ids: [ID!]!) { nodes(ids: $ids) { ${fragment} } }`, { ids });
  if (body.errors?.[0].extensions.code !== 'COST_TOO_HIGH' || ids.length === 1) return;
  const half = Math.ceil(ids.length / 2);
  await visitSome(visit, fragment, ids.slice(0, half));
  await visitSome(visit, fragment, ids.slice(half));
}
