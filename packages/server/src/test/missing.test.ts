import { buildSchema, type GraphQLField, type GraphQLInputObjectType, printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildServedSchema } from '../schema.ts';
import { argumentsOf, type KnownValues } from './argument-values.ts';
import { plantCanaries } from './canaries.ts';
import { casesFileOf, casesOf, inOrder, mutationsOf } from './cases.ts';
import { findCallers } from './find-callers.ts';
import { startTestServer, type TestCaller, type TestServer } from './harness.ts';
import { inputValue, typeOfId } from './input-values.ts';
import { knownValuesOf, listsOf, readCursors } from './known-values.ts';
import { missing } from './missing.ts';
import { inputOf } from './mutations.ts';
import { unexpectedOutcomes } from './payload-crawl.ts';
import { readRecords } from './records.ts';
import { mutation } from './run-mutation.ts';
import { seenBy, tableOf } from './scope-oracle.ts';
import { nodeTypesOf } from './selections.ts';

const served = buildServedSchema();

/** The schema with a feature that lacks all test material. */
const extended = buildSchema(`${printSchema(served)}
  scalar Shade
  type Novelty implements Node { id: ID! }
  type NoveltyEdge { cursor: String! node: Novelty! }
  type NoveltyConnection { edges: [NoveltyEdge!]! nodes: [Novelty!]! }
  input HonourInput { memberId: ID! noveltyId: ID! shade: Shade! }
  extend type Member { novelties(first: Int, last: Int): NoveltyConnection! }
  extend type Query { shades(shade: Shade!): Int }
  extend type Mutation { honour(input: HonourInput!): Novelty withoutInput: Int }`);
const inputField = (name: string) =>
  (extended.getType('HonourInput') as GraphQLInputObjectType).getFields()[name];
const honourFile = 'src/features/<its feature>/honour.cases.ts';

describe('a mutation', () => {
  test('has its test material, which is of no other', () => {
    expect(mutationsOf(served).map(({ name }) => name)).toHaveLength(
      Object.keys(served.getMutationType()?.getFields() ?? {}).length,
    );
  });

  test('without test material is reported with the file to write', () => {
    const sentence =
      `The mutation "honour" has no test material: write ${honourFile} ` +
      'with defineCases() of src/test/define-cases.ts.';
    expect(missing.cases('honour', honourFile)).toBe(sentence);
    expect(() => mutationsOf(extended)).toThrow(sentence);
    expect(() => casesOf('honour')).toThrow(sentence);
    expect(() => mutation('honour')).toThrow(sentence);
  });

  test('should have it beside the feature that resolves it', () => {
    expect(casesFileOf('auditLog')).toBe('src/guard/audit/audit-log.cases.ts');
    expect(casesFileOf('grantRole')).toBe('src/guard/access/grant.cases.ts');
  });

  test('that the schema does not have is reported with its cases', () => {
    const less = buildSchema('type Query { one: Int } type Mutation { grantRole: Int }');
    expect(() => mutationsOf(less)).toThrow(missing.mutation('endGrant', 'src/guard/access/grant.cases.ts'));
  });

  test('comes after those that its cases name, which do not wait for it', () => {
    const after: Record<string, string[]> = { one: ['two'], two: ['three'] };
    expect(inOrder(['one', 'two', 'three'], (name) => after[name] ?? [])).toEqual(['three', 'two', 'one']);
    after.three = ['two'];
    expect(() => inOrder(['one'], (name) => after[name] ?? [])).toThrow(missing.order(['two', 'three']));
  });

  test('that takes no input is reported', () => {
    const odd = extended.getMutationType()?.getFields().withoutInput as GraphQLField<unknown, unknown>;
    expect(() => inputOf(odd)).toThrow(missing.oneInput('withoutInput'));
  });

  test('that was refused or accepted unlike its cases say is reported with their file', () => {
    const file = 'src/operations/upgrade/upgrade-organization.cases.ts';
    const outcomes = (caller: string, codes: [string, string[]][]) =>
      unexpectedOutcomes(caller, ['upgradeOrganization'], new Map(codes));
    const refused: [string, string[]][] = [['upgradeOrganization', ['NOT_FOUND']]];
    expect(outcomes('committee', refused)).toEqual([]);
    expect(outcomes('cell', [])).toEqual([]);
    expect(outcomes('committee', [])).toEqual([missing.refused('upgradeOrganization', 'committee', file)]);
    expect(outcomes('cell', refused)).toEqual([
      missing.accepted('upgradeOrganization', 'cell', ['NOT_FOUND'], file),
    ]);
  });
});

describe('an argument or input field', () => {
  const sentence = missing.argumentValue('shade', 'Shade!', 'Shade shade');

  test('without values is reported with what to write', () => {
    expect(sentence).toContain("defineValues({ 'Shade shade': […] })");
    const shades = extended.getQueryType()?.getFields().shades as GraphQLField<unknown, unknown>;
    expect(() => argumentsOf(shades, {} as KnownValues)).toThrow(sentence);
    const type = inputField('shade')?.type;
    expect(() => inputValue(type as never, 'shade', () => 'id')).toThrow(sentence);
  });

  test('takes the values that a feature gives', () => {
    const text = buildSchema('type Query { role(role: String!): Int }').getQueryType()?.getFields().role;
    expect(argumentsOf(text as GraphQLField<unknown, unknown>, {} as KnownValues)).toEqual([
      '(role: "FIGURES_VIEWER")',
    ]);
    expect(inputValue(text?.args[0]?.type as never, 'role', () => 'id')).toBe('FIGURES_VIEWER');
  });

  test('that is an id of an unknown type, or of one without an object, is reported', () => {
    expect(() => typeOfId('noveltyId')).toThrow(missing.idType('noveltyId'));
    expect(['memberId', 'toCellId', 'memberRatingIds', 'parentId'].map(typeOfId)).toEqual([
      'Member',
      'Organization',
      'MemberRating',
      'Organization',
    ]);
    const type = inputField('memberId')?.type;
    expect(() => inputValue(type as never, 'memberId', () => undefined)).toThrow(
      missing.changeable('Member'),
    );
  });
});

describe('a scope', () => {
  test('that the oracle lacks is reported with its file', () => {
    expect(() => nodeTypesOf(extended).map(({ name }) => tableOf(name))).toThrow(
      missing.nodeScope('Novelty'),
    );
    expect(() => seenBy(new Map(), 'novelty', {})).toThrow(missing.scope('novelty'));
    for (const sentence of [missing.nodeScope('Novelty'), missing.scope('novelty')]) {
      expect(sentence).toMatch(/^src\/test\/scope-oracle\.ts does not .*: add .*\.$/);
    }
  });
});

describe('a list', () => {
  test('is found at the root, or below the nodes of a list there', () => {
    expect(listsOf(extended).get('MemberConnection')).toEqual({
      path: ['members'],
      orders: [undefined, 'NAME', 'ADMITTED_ON'],
    });
    expect(listsOf(extended).get('NoveltyConnection')?.path).toEqual(['members', 'novelties']);
  });

  test('of which nothing was found is reported when a cursor of it is needed', async () => {
    const empty = { edges: [] };
    // Every list at every depth has one node, below which nothing is found.
    const data: object = new Proxy(
      { start: empty, end: empty },
      {
        get: (own: Record<string, unknown>, name: string) => own[name] ?? (name === 'nodes' ? [data] : data),
      },
    );
    const caller = { query: async () => data } as unknown as TestCaller;
    const cursors = await readCursors(caller, extended);
    const known = knownValuesOf(new Map(), () => false, [], cursors);
    expect(() => known.cursors('NoveltyConnection', undefined)).toThrow(
      missing.cursors('NoveltyConnection', undefined),
    );
    expect(() => known.cursors('MemberConnection', '{ field: NAME }')).toThrow('by NAME: add rows');
  });
});

describe('a database', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server?.stop());
  const execute = (sql: string) =>
    server.database.orm.em.fork().transactional(async (em) => {
      await em.execute('set local session_replication_role = replica');
      await em.execute(sql);
    });

  test('with a protected column without a canary is reported', async () => {
    await execute('alter table member_personal add column nickname text');
    await expect(plantCanaries(server, [])).rejects.toThrow(missing.canary('member_personal', ['nickname']));
    expect(missing.canary('a', ['b', 'c'])).toContain('no canary for "a.b", "a.c": add one');
  });

  test('without rows for a fixture, or of a whole table, is reported', async () => {
    await execute("delete from organization_event where type = 'DISSOLVED'");
    await expect(findCallers(server.database)).rejects.toThrow(
      /^The sample has no row for a fixture of src\/test\/find-callers\.ts: .* type = 'DISSOLVED' /,
    );
    await execute('delete from agency_head');
    await expect(readRecords(server.database)).rejects.toThrow(missing.sample('agency_head'));
  });
});
