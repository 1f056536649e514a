import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { dayNumber } from './calendar.ts';
import { generateSample } from './generate.ts';
import { sampledTables, samplesOfFeatures } from './load.ts';
import type { Sample, Samples } from './sample.ts';
import type { SampleTable } from './table.ts';

interface Medal {
  member_id: number;
  number: number;
  note?: string;
}

const medalTable = (name: string): SampleTable<Medal, number> => ({ name, isNumbered: true });
const medals = medalTable('medal');

/** A feature as the next ones will be: it gives out medals on one day, every year and at the end. */
const medalSample = (table = medals): Sample => ({
  file: import.meta.url,
  tables: [table],
  begin({ random, write }) {
    const given = { onDay: 0, everyYear: 0 };
    const give = (member_id: number, note: string) =>
      write(table, { member_id, note, number: random.below(1_000_000) });
    return {
      day({ day, world }) {
        if (day !== dayNumber('2015-02-03')) return;
        given.onDay++;
        give(world.people[0]?.id ?? 0, 'on a day');
      },
      year({ year, world }) {
        given.everyYear++;
        const members = world.people.filter(({ cell }) => cell);
        give(random.pick(members).id, `in ${year}`);
      },
      end({ world }) {
        const { length } = world.people.filter(({ cell }) => cell);
        write(table, { member_id: length, number: given.onDay * 100 + given.everyYear });
      },
    };
  },
});

/** The rows of each table of the bloc as text. */
function textOf(samples: Samples): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const tables of generateSample('bloc', samples)) {
    for (const { table, rows } of tables) texts[table] = (texts[table] ?? '') + Buffer.from(rows);
  }
  return texts;
}

const digests = (texts: Record<string, string>) =>
  Object.entries(texts).map(([table, text]) => [table, createHash('sha256').update(text).digest('hex')]);

const features = textOf(samplesOfFeatures());
const { medal, ...others } = textOf({ ...samplesOfFeatures(), medal: medalSample() });
const rows = (text = '') => text.split('\n').map((line) => line.split('\t'));

test("a new feature's rows are there: of its day, its years and the end, by the names of its columns", () => {
  const given = rows(medal).slice(0, -1);
  expect(given.map(([id, , note]) => [id, note])).toEqual([
    ...[2010, 2011, 2012, 2013, 2014].map((year, index) => [`${index + 1}`, `in ${year}`]),
    ['6', 'on a day'],
    ...[2015, 2016, 2017, 2018, 2019, 2020].map((year, index) => [`${index + 7}`, `in ${year}`]),
    ['13', '\\N'],
  ]);
  expect(given.at(-1)).toEqual(['13', '4374', '\\N', '111']);
  const members = new Set(rows(features.member).map(([id]) => id));
  for (const [, member = ''] of given.slice(0, -1)) expect(members).toContain(member);
});

test("a new feature moves no byte of another feature's tables", () => {
  expect(Object.keys(others).toSorted()).toEqual(sampledTables().toSorted());
  expect(digests(others)).toEqual(digests(features));
});

test('the draws of a feature depend on its name and on nothing else that is generated', () => {
  const medalsAlone = { medal: medalSample(), prize: medalSample(medalTable('prize')) };
  const alone = textOf(medalsAlone);
  expect(alone.medal).toBe(medal);
  const numbers = (text?: string) => rows(text).map(([, , , number]) => number);
  expect(numbers(alone.prize).slice(0, 12)).not.toEqual(numbers(alone.medal).slice(0, 12));
  expect(numbers(alone.prize)).toHaveLength(14);
});

test("a feature cannot write into another feature's table", () => {
  const intruder: Sample = { ...medalSample(), tables: [] };
  expect(() => textOf({ medal: medalSample(), intruder })).toThrow(
    'medal is not a table of the feature intruder',
  );
});
