import fc from 'fast-check';
import { getNamedType, isLeafType } from 'graphql';
import type { Actor } from './actor.ts';
import { casesFileOf, casesOf, type Mutation } from './cases.ts';
import type { Answer, Crawler } from './crawl.ts';
import { idsIn, inputValue, missingId, typeOfId } from './input-values.ts';
import { missing } from './missing.ts';
import { completeInput, inputOf, operation, withId } from './mutations.ts';
import { randomPathFrom } from './random-paths.ts';
import { fieldsOf, isNode, questionsAbout, selectionOf } from './selections.ts';

/** A call as it was sent, and its answer. */
export interface Call {
  mutation: Mutation;
  document: string;
  input: object;
  answer: Answer;
}

/** Sends a mutation with a selection of its payload. */
async function send({ ask }: Crawler, mutation: Mutation, input: object, selection: string): Promise<Call> {
  const document = operation(mutation, selection);
  return { mutation, document, input, answer: await ask(document, { input }) };
}

/** The codes of the errors of a call: of the request, or the userErrors where it asked for them. */
export function codesOf({ mutation, answer: { body } }: Call): string[] {
  const problems = body.errors?.map((error: { extensions: object }) => error.extensions);
  return (problems ?? body.data[mutation.name].userErrors ?? []).map(({ code }: { code: string }) => code);
}

/** The selection of everything in a payload itself, and of the plain values of its records. */
const whole = ({ may, known }: Crawler, { type }: Mutation): string =>
  selectionOf(getNamedType(type), may, known) ?? '{ __typename }';

/** Performs a mutation with each of its accepted inputs, and asks for the whole payload. */
export async function performEveryWay(crawler: Crawler, actor: Actor, mutation: Mutation): Promise<Call[]> {
  const calls: Call[] = [];
  for (const accepted of casesOf(mutation.name).acceptedInputs) {
    const input = await completeInput(mutation, accepted, actor);
    const call = await send(crawler, mutation, input, whole(crawler, mutation));
    calls.push(call);
    if (call.answer.body.data) actor.payloads.set(mutation.name, call.answer.body.data[mutation.name]);
  }
  return calls;
}

/**
 * The sentences about the mutations that a caller may perform, and of which the outcome is not as their cases say;
 * `refused` are the codes of those refused.
 */
export const unexpectedOutcomes = (
  caller: string,
  mutations: readonly string[],
  refused: ReadonlyMap<string, string[]>,
): string[] =>
  mutations.flatMap((name) => {
    const [codes, file] = [refused.get(name), casesFileOf(name)];
    const expected = casesOf(name).nothingFor?.includes(caller) ?? false;
    if (codes && !expected) return [missing.accepted(name, caller, codes, file)];
    return expected && !codes ? [missing.refused(name, caller, file)] : [];
  });

/**
 * Tries a mutation that would be accepted, but for one id after another that is of a hidden record, and beside each
 * such call the same with an id that exists nowhere.
 */
export async function tryHiddenIds(
  crawler: Crawler,
  actor: Actor,
  mutation: Mutation,
  hiddenId: (type: string) => string | undefined,
): Promise<[hidden: Call, missing: Call][]> {
  const [accepted] = casesOf(mutation.name).acceptedInputs;
  const input = accepted && (await completeInput(mutation, accepted, actor));
  const { type, name } = inputOf(mutation);
  const pairs: [Call, Call][] = [];
  for (const path of idsIn(type)) {
    const of = typeOfId(path.at(-1) ?? name);
    const id = hiddenId(of);
    if (id === undefined) continue;
    const ask = (tried: string) =>
      send(crawler, mutation, withId(input, path, tried) as object, whole(crawler, mutation));
    pairs.push([await ask(id), await ask(missingId(of))]);
  }
  return pairs;
}

/** Tries a mutation that the caller may not perform at all, with ids of some kind. */
export const tryWith = (
  crawler: Crawler,
  mutation: Mutation,
  idOf: (type: string) => string,
): Promise<Call> => {
  const { type, name } = inputOf(mutation);
  return send(crawler, mutation, inputValue(type, name, idOf) as object, whole(crawler, mutation));
};

/** Repeats a call, which changes nothing, and asks of each record in its payload every field in every way. */
export async function repeat(crawler: Crawler, { mutation, input }: Call): Promise<Call[]> {
  const { may, known } = crawler;
  const questions = fieldsOf(getNamedType(mutation.type), may).flatMap(({ name, type }) => {
    const target = getNamedType(type);
    if (isLeafType(target) || !isNode(target)) return [];
    return questionsAbout(target, may, known).map((group) => `{ ${name} { __typename ${group} } }`);
  });
  const calls: Call[] = [];
  for (const question of questions) calls.push(await send(crawler, mutation, input, question));
  return calls;
}

/** Follows long paths through the schema from the payloads of mutations. */
export async function followPayloads(crawler: Crawler, accepted: readonly Call[]): Promise<Call[]> {
  const { schema, may, known } = crawler;
  const calls: Call[] = [];
  await fc.assert(
    fc.asyncProperty(fc.gen(), fc.nat(), async (draw, index) => {
      const { mutation, input } = accepted[index % accepted.length] as Call;
      const path = randomPathFrom(draw, schema, getNamedType(mutation.type), may, known);
      calls.push(await send(crawler, mutation, input, path));
    }),
    { numRuns: 25 },
  );
  return calls;
}
