import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GraphQLField, GraphQLSchema } from 'graphql';
import { features } from '../features.ts';
import type { Feature } from '../graph/feature.ts';
import type { MutationCases, ValueCases } from './define-cases.ts';
import { missing } from './missing.ts';

/** A mutation of the schema. */
export type Mutation = GraphQLField<unknown, unknown>;

const source = join(import.meta.dirname, '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).toSorted();

/** The exports of every file `*.cases.ts`. */
const exported = await Promise.all(
  files
    .filter((file) => file.endsWith('.cases.ts'))
    .map(async (file) => {
      const module: Record<string, MutationCases | ValueCases> = await import(join(source, file));
      return Object.values(module).map((cases) => ({ file: `src/${file}`, cases }));
    }),
);

/** The test material of every mutation, with the file that it is in, in the order of the files. */
const casesByMutation = Map.groupBy(
  exported.flat().flatMap(({ file, cases }) => ('mutation' in cases ? [{ file, ...cases }] : [])),
  ({ mutation }) => mutation,
);

/** The values that features give for arguments and input fields. */
const valueCases = exported.flat().flatMap(({ cases }) => ('values' in cases ? [cases.values] : []));

/** The values that features give under a key, such as `String symbol`. */
export const givenValues = (key: string): (string | number | boolean)[] =>
  valueCases.flatMap((values) => (Object.hasOwn(values, key) ? (values[key] ?? []) : []));

/** The file that the cases of a mutation are in, or should be: beside the feature that resolves it. */
export function casesFileOf(mutation: string): string {
  const [known] = casesByMutation.get(mutation) ?? [];
  if (known) return known.file;
  const [feature] =
    Object.entries<Feature>(features).find(([, { resolvers = [] }]) =>
      resolvers.some(({ prototype }) => Object.hasOwn(prototype, mutation)),
    ) ?? [];
  const declaration = files.find((file) => file.endsWith(`/${feature}.feature.ts`));
  const folder = declaration ? dirname(declaration) : 'features/<its feature>';
  return `src/${folder}/${mutation.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.cases.ts`;
}

/** The test material of a mutation. @throws Error where nobody wrote any, with the file to write */
export function casesOf(mutation: string): MutationCases {
  const [cases, another] = casesByMutation.get(mutation) ?? [];
  if (!cases) throw new Error(missing.cases(mutation, casesFileOf(mutation)));
  if (another) throw new Error(missing.oneCases(mutation, [cases.file, another.file]));
  return cases;
}

/**
 * The mutations of a schema in an order in which each comes after those that its cases name.
 * @throws Error with a sentence for each mutation without cases, and each cases without a mutation
 */
export function mutationsOf(schema: GraphQLSchema): Mutation[] {
  const mutations = schema.getMutationType()?.getFields() ?? {};
  const lacking = Object.keys(mutations).filter((name) => !casesByMutation.has(name));
  const stale = [...casesByMutation.keys()].filter((name) => !Object.hasOwn(mutations, name));
  const sentences = [
    ...lacking.map((name) => missing.cases(name, casesFileOf(name))),
    ...stale.map((name) => missing.mutation(name, casesFileOf(name))),
  ];
  if (sentences.length > 0) throw new Error(sentences.join('\n'));
  return inOrder([...casesByMutation.keys()]).map((name) => mutations[name] as Mutation);
}

/** The mutations of a schema that random tests of the invariants draw from. @throws Error as `mutationsOf` */
export const randomMutations = (schema: GraphQLSchema): string[] =>
  mutationsOf(schema)
    .map(({ name }) => name)
    .filter((name) => 'input' in casesOf(name).randomInput);

/** Sorts mutations so that each comes after those that its cases name. @throws Error where some wait for each other */
export function inOrder(
  mutations: readonly string[],
  after = (name: string) => casesOf(name).after ?? [],
): string[] {
  const order = new Set<string>();
  const visit = (name: string, waiting: readonly string[]) => {
    if (waiting.includes(name)) throw new Error(missing.order(waiting.slice(waiting.indexOf(name))));
    for (const earlier of after(name)) visit(earlier, [...waiting, name]);
    order.add(name);
  };
  for (const name of mutations) visit(name, []);
  return [...order];
}
