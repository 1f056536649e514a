import { Migration } from '@mikro-orm/migrations';
import { addRollups, inColumns, type RollupSet } from './baseline/rollups.ts';
import { countedRecords, rebuilding } from './meeting/rebuild.ts';

const grassroots = `('GRASSROOTS_COMMITTEE', 'GRASSROOTS_CELL')`;

/** The days on which rows that hold together begin and end: one more on the day of the end, one less on that of the begin. */
const edges = (...aliases: string[]) => {
  const [begin, end] = [
    `greatest(${aliases.map((alias) => `${alias}.valid_from`).join(', ')})`,
    `least(${aliases.map((alias) => `${alias}.valid_to`).join(', ')})`,
  ];
  return {
    overlap: `${begin} < ${end}`,
    join: `cross join lateral (values (${end}, 1), (${begin}, -1)) as edge (day, step)`,
    count: `edge.step * ${aliases.map((alias) => `${alias}.weight`).join(' * ')} as count`,
  };
};

const organizations = edges('state', 'place');
const secretaries = edges('position', 'state', 'place');
const heads = edges('position', 'state', 'place', 'head');
const probations = edges('status', 'membership', 'place');

/** The figures of a report that holds for a day of the past, for any subtree. */
export const reportRollups: RollupSet = {
  rollups: {
    /** Organizations that exist, by kind. */
    organization_rollup: {
      keys: { ancestor_id: 'integer not null', kind: 'organization_kind not null', day: 'date not null' },
      moment: 'day',
      parts: [
        {
          sources: { state: 'organization_state', place: 'organization_closure' },
          select: ({ state, place }) => `
    select place.ancestor_id, state.kind, edge.day, ${organizations.count}
    from ${state} as state
    join ${place} as place on place.descendant_id = state.organization_id and ${organizations.overlap}
    ${organizations.join}`,
        },
      ],
    },
    /** Secretaries of grassroots organizations; those who head the agency are counted a second time. */
    secretary_rollup: {
      keys: { ancestor_id: 'integer not null', heads: 'boolean not null', day: 'date not null' },
      moment: 'day',
      parts: [
        {
          sources: { position: 'position', state: 'organization_state', place: 'organization_closure' },
          select: ({ position, state, place }) => `
    select place.ancestor_id, false as heads, edge.day, ${secretaries.count}
    from ${position} as position
    join ${state} as state on state.organization_id = position.organization_id and state.kind in ${grassroots}
    join ${place} as place on place.descendant_id = position.organization_id and ${secretaries.overlap}
    ${secretaries.join}
    where position.role = 'SECRETARY'`,
        },
        {
          sources: {
            position: 'position',
            state: 'organization_state',
            place: 'organization_closure',
            head: 'agency_head',
          },
          select: ({ position, state, place, head }) => `
    select place.ancestor_id, true as heads, edge.day, ${heads.count}
    from ${position} as position
    join ${state} as state on state.organization_id = position.organization_id and state.kind in ${grassroots}
    join ${head} as head on head.agency_id = state.agency_id and head.member_id = position.member_id
    join ${place} as place on place.descendant_id = position.organization_id and ${heads.overlap}
    ${heads.join}
    where position.role = 'SECRETARY'`,
        },
      ],
    },
    /** Probationary members of cells. */
    probation_rollup: {
      keys: { ancestor_id: 'integer not null', day: 'date not null' },
      moment: 'day',
      parts: [
        {
          sources: { status: 'member_status', membership: 'cell_membership', place: 'organization_closure' },
          select: ({ status, membership, place }) => `
    select place.ancestor_id, edge.day, ${probations.count}
    from ${status} as status
    join ${membership} as membership on membership.member_id = status.member_id
    join ${place} as place on place.descendant_id = membership.organization_id and ${probations.overlap}
    ${probations.join}
    where status.status = 'PROBATIONARY'`,
        },
      ],
    },
    /** Upgrades of cells to committees. */
    upgrade_rollup: {
      keys: { ancestor_id: 'integer not null', year: 'smallint not null' },
      moment: 'year',
      parts: [
        {
          sources: { event: 'organization_event', place: 'organization_closure' },
          select: ({ event, place }) => `
    select place.ancestor_id, extract(year from event.effective_on)::smallint as year, event.weight * place.weight as count
    from ${event} as event
    join ${place} as place on place.descendant_id = event.organization_id
      and place.valid_from <= event.effective_on and place.valid_to > event.effective_on
    where event.type = 'UPGRADED'`,
        },
      ],
    },
  },
  records: {
    position: { organizations: inColumns('organization_id') },
    // Positions are counted together with the heads of their agencies.
    agency_head: {
      organizations: (changed) =>
        `select organization_id as id from organization_state where agency_id in (select agency_id from ${changed})`,
      isOfTree: true,
    },
    member_status: { member: 'member_id' },
    cell_membership: { organizations: inColumns('organization_id'), member: 'member_id' },
    organization_event: { organizations: inColumns('organization_id') },
  },
};

/** Roll-ups of organizations, secretaries, probationary members and upgrades, for the report of a period. */
export class ReportRollups extends Migration {
  override up(): void {
    const records = [...new Set([...countedRecords, ...Object.keys(reportRollups.records)])];
    const statements = [...addRollups(reportRollups), rebuilding(records), 'select rebuild_rollups()'];
    for (const statement of statements) this.addSql(statement);
  }
}
