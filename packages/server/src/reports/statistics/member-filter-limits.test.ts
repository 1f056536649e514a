import { describe, expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';

const server = await sharedServer();

const nested = (levels: number): object =>
  levels === 1 ? { statuses: ['OFFICIAL'] } : { not: nested(levels - 1) };

describe('a filter is refused', () => {
  test.each<[string, object, string, (string | number)[]]>([
    ['reversed', { birthYear: { from: 1990, to: 1980 } }, 'RANGE_REVERSED', ['birthYear']],
    [
      'reversed within',
      { or: [{}, { admittedOn: { from: '2020-01-02', to: '2020-01-01' } }] },
      'RANGE_REVERSED',
      ['or', 1, 'admittedOn'],
    ],
    ['too deep', nested(6), 'FILTER_TOO_DEEP', ['not', 'not', 'not', 'not', 'not']],
    ['too large', { or: Array(51).fill({ statuses: ['OFFICIAL'] }) }, 'FILTER_TOO_LARGE', []],
    ['with too many words', { search: 'an '.repeat(51) }, 'FILTER_TOO_LARGE', []],
    [
      'with too many words in its parts',
      { or: [{ search: 'an bình' }, { not: { search: 'an '.repeat(49) } }] },
      'FILTER_TOO_LARGE',
      [],
    ],
    [
      'of no years',
      { excellentYears: { years: 0, toYear: 2020 } },
      'YEARS_IN_A_ROW_OUT_OF_RANGE',
      ['excellentYears', 'years'],
    ],
  ])('that is %s', async (_, filter, code, path) => {
    const { body } = await server.request(
      'query($filter: MemberFilter) { members(filter: $filter) { totalCount } }',
      {
        filter,
      },
    );
    expect(body.errors[0].extensions).toMatchObject({ code, argument: ['members', 'filter', ...path] });
  });

  test('each condition adds to the cost', async () => {
    const costOf = async (filter: object) =>
      (
        await server.request(
          'query($filter: MemberFilter) { members(filter: $filter, first: 1) { totalCount } }',
          { filter },
        )
      ).body.extensions.cost.requested;
    expect(await costOf({})).toBe(1);
    expect(await costOf({ statuses: ['OFFICIAL'], or: [{ birthYear: {} }, { birthYear: {} }] })).toBe(4);
  });
});
