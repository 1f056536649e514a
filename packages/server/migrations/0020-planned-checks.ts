import { Migration } from '@mikro-orm/migrations';

/** The views of faults, with the columns by which triggers search them. */
type Faults = Readonly<Record<string, readonly string[]>>;

const faults: Faults = {
  organization_fault: ['organization_id'],
  parent_fault: ['organization_id', 'parent_id'],
  member_fault: ['member_id'],
  cell_fault: ['organization_id', 'member_id'],
  position_fault: ['organization_id', 'member_id', 'id'],
  last_cell_fault: ['member_id'],
  meeting_fault: ['organization_id', 'id'],
  document_relation_fault: ['id'],
};

/** The views of where a permission to write holds. */
const scopes: Readonly<Record<string, string>> = {
  organization_now_in_edit: 'organization_id',
  member_now_in_edit: 'member_id',
  organization_now_in_access: 'organization_id',
  account_in_access: 'account_id',
};

/** A search of the view that a trigger names. A view without a branch is an error of PostgreSQL: `case_not_found`. */
const branches = (view: string, statements: readonly (readonly [when: string, search: string])[]) => `
      case ${view} ${statements.map(([when, search]) => `when '${when}' then ${search};`).join('\n      ')}
      end case;`;

/** The ids of the rows' owner that a change touches; an update that moves a row to another owner touches both. */
const touchedBy = (column: string, orElse = '') => {
  const owner = (row: string) => `coalesce(to_jsonb(${row}) ->> ${column}${orElse})`;
  return `array_remove(array[
        case when tg_op <> 'INSERT' then ${owner('old')} end,
        case when tg_op <> 'DELETE' and (tg_op = 'INSERT' or ${owner('new')} is distinct from ${owner('old')})
          then ${owner('new')} end], null)::integer[]`;
};

/** The path, so that a plan does not depend on the caller's; plans are made once a connection, whatever the values. */
const settings = 'set search_path = public, pg_temp set plan_cache_mode = force_generic_plan';

/**
 * The function of the triggers that search views of faults. A migration that adds a view makes it anew, with the views
 * that were added before.
 * @public
 */
export const refuseFaults = (added: Faults = {}): string =>
  `create or replace function refuse_fault() returns trigger language plpgsql
    security definer ${settings} as $$
    declare
      touched integer;
      fault text;
    begin
      foreach touched in array ${touchedBy('tg_argv[2]')}
      loop${branches(
        `tg_argv[0] || '.' || tg_argv[1]`,
        Object.entries({ ...faults, ...added }).flatMap(([view, columns]) =>
          columns.map(
            (column) =>
              [
                `${view}.${column}`,
                `select problem from ${view} where ${column} = touched limit 1 into fault`,
              ] as const,
          ),
        ),
      )}
        if fault is not null then
          raise exception '% %: %', tg_argv[2], touched, fault using errcode = 'check_violation', constraint = tg_argv[0];
        end if;
      end loop;
      return null;
    end $$`;

/**
 * The checks of a transaction as it commits, with statements that a connection plans once: as text they were planned for
 * each changed row, which took half of PostgreSQL's time for an admission. The views of faults are the owner's;
 * were their function not, a plan would be made anew whenever an owner's trigger has changed the row.
 */
export class PlannedChecks extends Migration {
  override up(): void {
    this.addSql(refuseFaults());
    this.addSql(`create or replace function refuse_beyond_scope() returns trigger language plpgsql ${settings} as $$
    declare
      touched integer;
      inside boolean;
    begin
      -- Deferred triggers run as the role that ends the transaction.
      if current_user <> 'dangbo_writer' or granted_everywhere(tg_argv[0]) then return null; end if;
      foreach touched in array ${touchedBy('tg_argv[3]', `, '0'`)}
      loop${branches(
        'tg_argv[1]',
        Object.entries(scopes).map(([view, column]) => [
          view,
          `inside = exists (select from ${view} where ${column} = touched)`,
        ]),
      )}
        if not inside then
          raise exception '% % is beyond the scope', tg_argv[2], touched using errcode = 'insufficient_privilege';
        end if;
      end loop;
      return null;
    end $$`);
  }
}
