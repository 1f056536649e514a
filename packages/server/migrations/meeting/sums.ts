import type { Rollup } from '../baseline/rollup-parts.ts';
import { yearOf } from './cell-years.ts';

/** A roll-up of several sums by the same keys; the first of them counts cells. */
export interface Sums extends Rollup {
  sums: readonly string[];
}

/** The last day of a year on which the cell exists: it counts wherever its place in the tree is on that day. */
const countedOn = 'coalesce(span.ends_on, make_date(held.year, 12, 31))';
const placed = `
    join {span} as span on span.organization_id = held.organization_id
      and span.from_year <= held.year and span.to_year > held.year
    join {place} as place on place.descendant_id = held.organization_id
      and place.valid_from <= ${countedOn} and place.valid_to > ${countedOn}`;
const weight = 'held.weight * span.weight * place.weight';
const sources = { held: 'meeting_year', span: 'cell_span', place: 'organization_closure' };
const from = ({ held = '', span = '', place = '' }) =>
  `from ${held} as held ${placed.replace('{span}', span).replace('{place}', place)}`;

/** One more to the year at which a cell's time under an organization ends, one less to that at which it begins. */
const cells: Rollup['parts'][number] = {
  sources: { span: sources.span, place: sources.place },
  select: ({ span, place }) => `
    select place.ancestor_id, edge.year as until_year, span.months, span.quarters > 0 as owes_thematic,
      edge.step * span.weight * place.weight as count
    from ${span} as span join ${place} as place on place.descendant_id = span.organization_id
      and case when span.ends_on is null
        then ${yearOf('place.valid_from')} < span.to_year and ${yearOf('place.valid_to')} > span.from_year
        else place.valid_from <= span.ends_on and place.valid_to > span.ends_on end
    cross join lateral (values
      (case when span.ends_on is null then least(span.to_year, ${yearOf('place.valid_to')}) else span.to_year end, 1),
      (case when span.ends_on is null then greatest(span.from_year, ${yearOf('place.valid_from')}) else span.from_year end, -1)
    ) as edge (year, step)`,
};

const summed = ['thematic', 'extraordinary', 'exempt', 'present', 'excused', 'unexcused'];

/** Cells by how many regular meetings they held, and in how many months they owed one. */
const meetings: Rollup['parts'][number] = {
  sources,
  select: (of) => `
    select place.ancestor_id, held.year, held.regular, span.months, ${weight} as count,
      case when held.thematic_quarters >= span.quarters and span.quarters > 0 then ${weight} else 0 end as met_thematic,
      ${summed.map((column) => `held.${column} * ${weight} as ${column}`).join(', ')} ${from(of)}`,
};

/** Cells by their attendance over the year. A quotient of numbers this small has a float of its own, and their order. */
const attendance: Rollup['parts'][number] = {
  sources,
  select: (of) => `
    select place.ancestor_id, held.year, measured.basis, held.present / due::float8 as rate, ${weight} as count ${from(of)}
    cross join lateral (values
      ('ALL_MEMBERS'::attendance_basis, held.present + held.excused + held.unexcused + held.exempt),
      ('LESS_EXEMPT', held.present + held.excused + held.unexcused),
      ('LESS_EXEMPT_AND_EXCUSED', held.present + held.unexcused)) as measured (basis, due)
    where due > 0`,
};

const small = 'smallint not null';
const ancestor = { ancestor_id: 'integer not null' };
/** The roll-ups of meetings by their tables. */
export const rollups: Readonly<Record<string, Sums>> = {
  cell_rollup: {
    keys: { ...ancestor, until_year: small, months: small, owes_thematic: 'boolean not null' },
    moment: 'year',
    sums: ['count'],
    parts: [cells],
  },
  meeting_rollup: {
    keys: { ...ancestor, year: small, regular: small, months: small },
    moment: 'year',
    sums: ['count', 'met_thematic', ...summed],
    parts: [meetings],
  },
  attendance_rollup: {
    keys: { ...ancestor, year: small, basis: 'attendance_basis not null', rate: 'float8 not null' },
    moment: 'year',
    sums: ['count'],
    parts: [attendance],
  },
};
