/** The sources of a part by name, each as SQL. */
type Relations = Readonly<Record<string, string>>;

/**
 * A part of the sum that a roll-up holds, as a product: each row of one source with each row of the others that goes
 * with it, `weight` times `weight`. So what a change of one table does to the sum is the same product, with the rows that
 * changed in the table's place, those that went with a weight of -1.
 */
interface Part {
  /** Sources by alias, each a table. */
  sources: Relations;
  /** The SQL that sums up rows that count alike before they are joined with the tree. */
  summed?: Relations;
  select: (of: Relations) => string;
}

export interface Rollup {
  /** The columns by which is counted, with types; the first is the organization whose subtree it is. */
  keys: Readonly<Record<string, string>>;
  /** The key that is its time, by which it is looked up. */
  moment: 'year' | 'day';
  parts: readonly Part[];
}

const on = (day: string, alias: string) => `${alias}.valid_from <= ${day} and ${alias}.valid_to > ${day}`;
const yearEnd = 'make_date(rating.year, 12, 31)';

const memberRatings: Part = {
  sources: { rating: 'member_rating', place: 'organization_closure' },
  summed: {
    rating: `(select organization_id, year, stage, grade, count(*)::integer as weight
      from member_rating group by organization_id, year, stage, grade)`,
  },
  select: ({ rating, place }) => `
    select place.ancestor_id, 'MEMBER'::rating_subject as subject, rating.year, null::organization_kind as kind,
      rating.grade, rating.weight * place.weight as count
    from ${rating} as rating
    join ${place} as place on place.descendant_id = rating.organization_id and ${on(yearEnd, 'place')}
    where rating.stage = 'DECIDED'`,
};

const organizationRatings: Part = {
  sources: { rating: 'organization_rating', place: 'organization_closure', state: 'organization_state' },
  select: ({ rating, place, state }) => `
    select place.ancestor_id, 'ORGANIZATION'::rating_subject as subject, rating.year, state.kind,
      rating.grade, rating.weight * place.weight * state.weight as count
    from ${rating} as rating
    join ${place} as place on place.descendant_id = rating.organization_id and ${on(yearEnd, 'place')}
    join ${state} as state on state.organization_id = rating.organization_id and ${on(yearEnd, 'state')}
    where rating.stage = 'DECIDED'`,
};

/** One more to the day on which a membership in the subtree ends, one less to that on which it begins. */
const memberships: Part = {
  sources: { membership: 'cell_membership', place: 'organization_closure' },
  select: ({ membership, place }) => `
    select place.ancestor_id, place.depth = 0 as own, edge.day, edge.step * membership.weight * place.weight as count
    from ${membership} as membership
    join ${place} as place on place.descendant_id = membership.organization_id
      and place.valid_from < membership.valid_to and place.valid_to > membership.valid_from
    cross join lateral (values (least(membership.valid_to, place.valid_to), 1),
      (greatest(membership.valid_from, place.valid_from), -1)) as edge (day, step)`,
};

/** The parts of movements across the edge of a subtree, by a moment that is written as SQL over the event. */
export function movementsBy(moment: string): Part[] {
  const movement = (inward: string, count: string) =>
    `${moment}, event.type, ${inward} as inward, event.weight * ${count} as count`;
  const movements = (inward: boolean): Part => ({
    sources: { event: 'member_event', place: 'organization_closure' },
    select: ({ event, place }) => `
    select place.ancestor_id, ${movement(String(inward), 'place.weight')}
    from ${event} as event
    join ${place} as place on place.descendant_id = event.${inward ? 'to' : 'from'}_organization_id
      and ${on('event.effective_on', 'place')}`,
  });
  // A move within a subtree is neither an arrival nor a departure: both are taken back.
  const movementsWithin: Part = {
    sources: { event: 'member_event', here: 'organization_closure', there: 'organization_closure' },
    select: ({ event, here, there }) => `
    select here.ancestor_id, ${movement('side.inward', 'here.weight * there.weight * -1')}
    from ${event} as event
    join ${here} as here on here.descendant_id = event.to_organization_id and ${on('event.effective_on', 'here')}
    join ${there} as there on there.descendant_id = event.from_organization_id
      and there.ancestor_id = here.ancestor_id and ${on('event.effective_on', 'there')}
    cross join (values (true), (false)) as side (inward)`,
  };
  return [movements(true), movements(false), movementsWithin];
}

/** Every roll-up by its table. */
export const rollups: Readonly<Record<string, Rollup>> = {
  rating_rollup: {
    keys: {
      ancestor_id: 'integer not null',
      subject: 'rating_subject not null',
      year: 'smallint not null',
      kind: 'organization_kind',
      grade: 'rating_grade not null',
    },
    moment: 'year',
    parts: [memberRatings, organizationRatings],
  },
  membership_rollup: {
    keys: { ancestor_id: 'integer not null', own: 'boolean not null', day: 'date not null' },
    moment: 'day',
    parts: [memberships],
  },
  movement_rollup: {
    keys: {
      ancestor_id: 'integer not null',
      year: 'smallint not null',
      type: 'member_event_type not null',
      inward: 'boolean not null',
    },
    moment: 'year',
    parts: movementsBy('extract(year from event.effective_on)::smallint as year'),
  },
};

const unchanged = (table: string) => `(select *, 1 as weight from ${table})`;

/** The query that computes the sums of a roll-up from the records. */
export const recountOf = ({ parts }: Rollup): string =>
  parts
    .map(({ sources, summed, select }) =>
      select(replace(sources, (table, alias) => summed?.[alias] ?? unchanged(table))),
    )
    .join(' union all ');

/** The rows that a statement of each kind added to a table or removed from it. */
export const changes = {
  insert: 'select *, 1 as weight from added',
  delete: 'select *, -1 as weight from removed',
  update: 'select *, 1 as weight from added union all select *, -1 as weight from removed',
} as const;
export type Change = keyof typeof changes;

/** The query for the difference that a change of a table makes to a roll-up; undefined where the table has no part in it. */
export function deltaOf({ keys, parts }: Rollup, table: string, change: Change): string | undefined {
  const deltas = parts.flatMap(({ sources, select }) => {
    const changedIn = (...aliases: string[]) =>
      select(
        replace(sources, (of, alias) => (aliases.includes(alias) ? `(${changes[change]})` : unchanged(of))),
      );
    const aliases = Object.keys(sources).filter((alias) => sources[alias] === table);
    // Two rows that go together and both changed are found from either of them: once too often.
    const twice = `select ${Object.keys(keys).join(', ')}, -count as count from (${changedIn(...aliases)}) as twice`;
    return [...aliases.map((alias) => changedIn(alias)), ...(aliases.length > 1 ? [twice] : [])];
  });
  return deltas.length === 0 ? undefined : deltas.join(' union all ');
}

const replace = (relations: Relations, by: (table: string, alias: string) => string): Relations =>
  Object.fromEntries(Object.entries(relations).map(([alias, table]) => [alias, by(table, alias)]));
