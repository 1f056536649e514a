import fc from 'fast-check';
import { getNamedType, isLeafType } from 'graphql';
import type { Actor } from './actor.ts';
import type { Answer, Crawler } from './crawl.ts';
import { idsIn, inputValue, missingId, typeOfId } from './input-values.ts';
import { fittingInput, inputOf, type Mutation, operation, waysOf, withId } from './mutations.ts';
import { randomPathFrom } from './random-paths.ts';
import { fieldsOf, isNode, questionsAbout, selectionOf } from './selections.ts';

/** A call as it was sent, and what it was answered. */
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

/** The codes of what a call was refused for, where it asked for them, or went wrong with. */
export function codesOf({ mutation, answer: { body } }: Call): string[] {
  const problems = body.errors?.map((error: { extensions: object }) => error.extensions);
  return (problems ?? body.data[mutation.name].userErrors ?? []).map(({ code }: { code: string }) => code);
}

/** Everything that is in a payload itself, and of each record its plain values. */
const whole = ({ may, words }: Crawler, { type }: Mutation): string =>
  selectionOf(getNamedType(type), may, words) ?? '{ __typename }';

/** Does an act in every way that is known, each with the whole of its payload. */
export async function actWholly(crawler: Crawler, actor: Actor, mutation: Mutation): Promise<Call[]> {
  const calls: Call[] = [];
  for (const way of waysOf(mutation)) {
    const input = await fittingInput(mutation, way, actor);
    const call = await send(crawler, mutation, input, whole(crawler, mutation));
    calls.push(call);
    if (call.answer.body.data) actor.done.set(mutation.name, call.answer.body.data[mutation.name]);
  }
  return calls;
}

/**
 * Tries an act that would succeed, but for one id after another that is of something hidden, and beside each such
 * call the same with an id of nothing.
 */
export async function tryHiddenIds(
  crawler: Crawler,
  actor: Actor,
  mutation: Mutation,
  hiddenId: (type: string) => string | undefined,
): Promise<[hidden: Call, missing: Call][]> {
  const [way] = waysOf(mutation);
  const input = way && (await fittingInput(mutation, way, actor));
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

/** Tries an act that the caller may not do at all, with ids of some kind. */
export const tryWith = (
  crawler: Crawler,
  mutation: Mutation,
  idOf: (type: string) => string,
): Promise<Call> => {
  const { type, name } = inputOf(mutation);
  return send(crawler, mutation, inputValue(type, name, idOf) as object, whole(crawler, mutation));
};

/** Asks once more what an act did, of each record in its payload every field in every way: so sent again it changes nothing. */
export async function askAgain(crawler: Crawler, { mutation, input }: Call): Promise<Call[]> {
  const { may, words } = crawler;
  const questions = fieldsOf(getNamedType(mutation.type), may).flatMap(({ name, type }) => {
    const target = getNamedType(type);
    if (isLeafType(target) || !isNode(target)) return [];
    return questionsAbout(target, may, words).map((group) => `{ ${name} { __typename ${group} } }`);
  });
  const calls: Call[] = [];
  for (const question of questions) calls.push(await send(crawler, mutation, input, question));
  return calls;
}

/** Follows long ways through the schema from the payloads of acts. */
export async function followPayloads(crawler: Crawler, acts: readonly Call[]): Promise<Call[]> {
  const { schema, may, words } = crawler;
  const calls: Call[] = [];
  await fc.assert(
    fc.asyncProperty(fc.gen(), fc.nat(), async (draw, index) => {
      const { mutation, input } = acts[index % acts.length] as Call;
      const path = randomPathFrom(draw, schema, getNamedType(mutation.type), may, words);
      calls.push(await send(crawler, mutation, input, path));
    }),
    { numRuns: 25 },
  );
  return calls;
}
