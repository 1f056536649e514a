import { isDeepStrictEqual } from 'node:util';
import { keyOf } from '../../../server/src/test/callers.ts';
import { dangbo } from '../peers/dangbo.ts';
import { prepareBloc } from '../peers/fixture.ts';
import { quantile } from '../peers/measure.ts';
import { startPeer } from '../peers/running-peer.ts';
import { bundledSize } from './bundled-size.ts';
import { connectApollo } from './clients/apollo.ts';
import { connectDangbo } from './clients/dangbo.ts';
import { connectGraphQLRequest } from './clients/graphql-request.ts';
import { connectUrql } from './clients/urql.ts';
import { countingFetch } from './counting-fetch.ts';
import { instantiationsOf } from './instantiations.ts';
import { overviewLazily } from './lazily.ts';
import type { Connect, Target } from './task.ts';

/** The compared clients, each with the file that has its three tasks. */
export const clients: readonly { name: string; file: string; connect: Connect }[] = [
  { name: '@dangbo/sdk', file: 'dangbo.ts', connect: connectDangbo },
  { name: 'graphql-request', file: 'graphql-request.ts', connect: connectGraphQLRequest },
  { name: '@urql/core', file: 'urql.ts', connect: connectUrql },
  { name: '@apollo/client', file: 'apollo.ts', connect: connectApollo },
];

/** A task as one client did it. */
export interface TaskFigures {
  readonly task: string;
  readonly client: string;
  readonly requests: number;
  readonly sent: number;
  readonly received: number;
  readonly milliseconds: number;
}

export interface ClientFigures {
  readonly client: string;
  readonly size: number;
  readonly instantiations: number;
}

type Task = (target: Target) => Promise<unknown>;

/** The tasks by their names, for each client, with the number of times that each is done. */
function tasksOf(code: string): { task: string; rounds: number; of: Readonly<Record<string, Task>> }[] {
  const each = (run: (client: ReturnType<Connect>) => Promise<unknown>) =>
    Object.fromEntries(clients.map(({ name, connect }) => [name, (target: Target) => run(connect(target))]));
  return [
    {
      task: 'organizations with secretaries and ratings',
      rounds: 15,
      of: each((client) => client.overview(code)),
    },
    {
      task: 'the same, relation by relation',
      rounds: 5,
      of: { '@dangbo/sdk': (target) => overviewLazily(target, code) },
    },
    { task: 'the names of all members', rounds: 5, of: each((client) => client.members(code)) },
    { task: 'the name of one organization', rounds: 50, of: each((client) => client.lookup(code)) },
  ];
}

/** Does every task with every client in turns, and measures it. @throws Error where their results differ */
async function compareTasks(target: Omit<Target, 'fetch'>, code: string): Promise<TaskFigures[]> {
  const figures: TaskFigures[] = [];
  for (const { task, rounds, of } of tasksOf(code)) {
    const times = new Map<string, number[]>(Object.keys(of).map((name) => [name, []]));
    const counts = new Map<string, Omit<TaskFigures, 'task' | 'client' | 'milliseconds'>>();
    let expected: unknown;
    // The first round is not measured: it compiles.
    for (let round = 0; round <= rounds; round++) {
      for (const [name, run] of Object.entries(of)) {
        const { count, fetch } = countingFetch();
        const begin = performance.now();
        const result = JSON.parse(JSON.stringify(await run({ ...target, fetch })));
        if (round > 0) times.get(name)?.push(performance.now() - begin);
        counts.set(name, count);
        expected ??= result;
        // Apollo adds a `__typename` to every object.
        if (!isDeepStrictEqual(withoutTypeNames(result), withoutTypeNames(expected)))
          throw new Error(`${name} has another result for ${task}.`);
      }
    }
    for (const [client, count] of counts)
      figures.push({ task, client, ...count, milliseconds: quantile(times.get(client) ?? [], 0.5) });
  }
  return figures;
}

function withoutTypeNames(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, each) => (key === '__typename' ? undefined : each)));
}

/** Compares the clients on the sample bloc. */
export async function compareClients(): Promise<{ tasks: TaskFigures[]; clients: ClientFigures[] }> {
  const sizes: ClientFigures[] = [];
  for (const { name, file } of clients)
    sizes.push({ client: name, size: await bundledSize(file), instantiations: await instantiationsOf(file) });
  const fixture = await prepareBloc();
  try {
    const server = await startPeer(dangbo, fixture);
    try {
      const target = { url: `http://127.0.0.1:${server.port}/graphql`, apiKey: keyOf(fixture.caller) };
      return { tasks: await compareTasks(target, fixture.bloc.code), clients: sizes };
    } finally {
      await server.stop();
    }
  } finally {
    await fixture.remove();
  }
}
