import { expect } from 'vitest';
import type { TestCaller, TestServer } from './harness.ts';

/** What a test reads of the payload of each mutation. */
const selections = {
  establishOrganization: 'organization { id code version } organizationEdge { cursor node { code } }',
  upgradeOrganization: 'organization { id code version } organizationEdge { cursor node { code } }',
  admitMember: 'member { id fullName version } memberEdge { cursor node { fullName } }',
  updateMemberProfile: 'member { id version } memberEdge { cursor }',
  recognizeOfficialMember: 'member { id officialOn version } memberEdge { cursor node { fullName } }',
  transferMember: 'member { id version } memberEdge { cursor } endedPositions { id role endedOn }',
  appointToPosition:
    'position { id role startedOn endedOn } endedPositions { id endedOn member { fullName } }',
  decideRatings: 'organizationRatings { id year grade } memberRatings { id year grade }',
};
export type Act = keyof typeof selections;

// biome-ignore lint/suspicious/noExplicitAny: a payload has the shape of its mutation
type Payload = any;

/** The document of a mutation, with its input as the variable. */
export const mutation = (act: Act) => `mutation($input: ${act[0]?.toUpperCase()}${act.slice(1)}Input!) {
  ${act}(input: $input) { ${selections[act]}
    userErrors { code path message { vi en } } warnings { code path message { vi en } } } }`;

/** Sends a mutation and gives its payload, accepted or refused. */
export async function act(server: TestCaller, name: Act, input: object): Promise<Payload> {
  return (await server.query(mutation(name), { input }))[name];
}

/** Sends a mutation that must be accepted. */
export async function done(server: TestServer, name: Act, input: object): Promise<Payload> {
  const payload = await act(server, name, input);
  expect(payload.userErrors).toEqual([]);
  return payload;
}

/** Sends a mutation that must be refused, with both languages and nothing changed, and gives its codes with their paths. */
export async function refused(server: TestServer, name: Act, input: object): Promise<[string, string][]> {
  const before = await countRows(server);
  const { userErrors, warnings, ...fields } = await act(server, name, input);
  expect(userErrors).not.toEqual([]);
  expect(warnings).toEqual([]);
  for (const field of Object.values(fields)) expect(field ?? []).toEqual([]);
  expect(await countRows(server)).toEqual(before);
  return told(userErrors);
}

/** The codes of userErrors or warnings, each with its path. */
export function told(problems: Payload[]): [string, string][] {
  for (const { message } of problems) {
    for (const text of [message.vi, message.en]) {
      expect(text).toMatch(/^\S.*[.]$/);
      expect(text).not.toMatch(/undefined|NaN|null/);
    }
  }
  return problems.map(({ code, path }) => [code, path.join('.')]);
}

const tables = [
  'document',
  'agency',
  'organization',
  'organization_state',
  'organization_closure',
  'organization_event',
  'member',
  'member_personal',
  'member_sensitive',
  'member_status',
  'cell_membership',
  'member_event',
  'committee_term',
  'position',
  'organization_rating',
  'member_rating',
];

async function countRows({ database }: TestServer) {
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`);
  const ended = "(select count(*)::int from position where valid_to < 'infinity') as ended";
  const versions =
    '(select sum(version)::int from organization) + (select sum(version)::int from member) as versions';
  return database.orm.em.fork().execute(`select ${[...counts, ended, versions].join(', ')}`);
}
