import {
  filterSchema,
  type ReadRule,
  referencedFrom,
  type TableScope,
  throughReferences,
  type WriteRule,
  type WriteScope,
} from './scope.ts';
import { filtered, scopes, scopeViews, tables } from './scopes.ts';

const reader = 'dangbo_reader';
const writer = 'dangbo_writer';

/**
 * The view that filters a table. `security_invoker` makes PostgreSQL read the table below it as the caller's role does:
 * the RLS policy holds as well.
 */
export function filterView(
  table: string,
  { permission, rows, columns }: ReadRule,
  condition?: string,
): string {
  const where = condition ?? rows.filter(table, permission, scopes);
  return `create or replace view ${filterSchema(permission)}.${table} with (security_invoker = true) as
  select ${columns?.only.join(', ') ?? '*'} from public.${table}
  where ${where}`;
}

/**
 * The view of the rows of a table that others refer to from a small scope. It reads as its owner, and holds ids alone:
 * a statement that reads it reads the table too, through the row filter.
 */
function referenceView(table: string, permission: ReadRule['permission']): string[] {
  const referenced = referencedFrom(table, scopes);
  if (referenced === undefined) return [];
  const view = `${filterSchema(permission)}.${table}_reference`;
  return [`create view ${view} as\n${referenced}`, `grant select on ${view} to ${reader}`];
}

/** Drops everything that the file creates, so that it applies to a database that has any other version of it. */
const removal = `do $$ declare found record;
  begin
    for found in
      select format('drop schema %I cascade', nspname) as command from pg_namespace where nspname ^@ 'filtered_'
      union all
      select format('drop policy %I on %s', polname, polrelid::regclass) from pg_policy join pg_class on pg_class.oid = polrelid
      where relnamespace = 'public'::regnamespace
      union all
      select format('drop trigger %I on %s', tgname, tgrelid::regclass) from pg_trigger join pg_class on pg_class.oid = tgrelid
      where relnamespace = 'public'::regnamespace and not tgisinternal
        and (tgname in ('audit', 'audit_insert', 'audit_truncate') or tgname ^@ 'within_scope')
      union all
      select format('revoke all on %s from ${reader}, ${writer}', oid::regclass) from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v') and pg_has_role(relowner, 'usage')
    loop
      execute found.command;
    end loop;
  end $$`;

/** The grants and policies by which the two roles read a table, and its row filter. */
function readable(table: string, { read, isView }: TableScope): string[] {
  if (read === undefined) return [];
  const policy = (name: string, role: string, condition: string) =>
    isView ? [] : [`create policy ${name} on public.${table} for select to ${role}\n  using (${condition})`];
  if (typeof read === 'string') {
    const writes = read === 'everybody';
    return [
      `grant select on public.${table} to ${writes ? `${reader}, ${writer}` : reader}`,
      ...policy('readable', reader, 'true'),
      ...(writes ? policy('rules', writer, 'true') : []),
    ];
  }
  const { permission, rows, columns } = read;
  const granted = columns?.others === 'not granted' ? ` (${columns.only.join(', ')})` : '';
  const condition = (rows.policy ?? rows.filter)(table, permission, scopes);
  return [
    `grant select${granted} on public.${table} to ${reader}`,
    ...policy(
      'readable',
      reader,
      rows.coversAll ? condition : `(select granted_everywhere('${permission}')) or ${condition}`,
    ),
    filterView(table, read),
    `grant select on ${filterSchema(permission)}.${table} to ${reader}`,
    // Inputs name such a record by its text: a mutation asks by the filter whether its caller sees it.
    ...(rows === throughReferences
      ? [
          ...referenceView(table, permission),
          `grant usage on schema ${filterSchema(permission)} to ${writer}`,
          `grant select on ${filterSchema(permission)}.${table} to ${writer}`,
        ]
      : []),
  ];
}

function writable(table: string, write: WriteRule | undefined): string[] {
  if (write === undefined) return [];
  if (write === 'read only') return [`grant select on public.${table} to ${writer}`];
  const rights =
    { 'added only': 'select, insert', 'added and completed': 'select, insert, update' }[String(write)] ??
    'select, insert, update, delete';
  const rows = typeof write === 'object' && 'rows' in write ? write.rows : 'true';
  return [
    `grant ${rights} on public.${table} to ${writer}`,
    `create policy changes on public.${table} to ${writer}
  using (${rows}) with check (${rows})`,
    ...(typeof write === 'object' && 'within' in write ? write.within : []).map((scope) =>
      within(table, scope),
    ),
  ];
}

/** The check, as a transaction commits, that a changed row was and is within the scope of its caller. */
function within(table: string, { subject, column, permission }: WriteScope): string {
  const view = subject === 'account' ? 'account_in_access' : `${subject}_now_in_${permission}`;
  return `create constraint trigger within_scope_of_${column} after insert or update or delete on public.${table}
  deferrable initially deferred for each row
  execute function refuse_beyond_scope('${permission}', '${view}', '${subject}_id', '${column}')`;
}

const statementsOf = (table: string, scope: TableScope): string[] => {
  const { kept = [], derived = [] } = scope.audit ?? {};
  const hasPolicies = !scope.isView && (scope.read !== undefined || scope.write !== undefined);
  return [
    ...(hasPolicies ? [`alter table public.${table} enable row level security`] : []),
    ...readable(table, scope),
    ...writable(table, scope.write),
    ...(scope.audit ? [`select audit_table('public.${table}', '{${kept}}', '{${derived}}')`] : []),
  ];
};

const end = ';\n';

/**
 * The row filters, RLS policies, grants and triggers of all tables as SQL, for the file `policies.sql`. Of a statement
 * every line but the first is indented, by which `splitPolicies` finds where it ends.
 */
export function printPolicies(): string {
  const schemas = [...new Set(Object.values(filtered).map(({ permission }) => filterSchema(permission)))];
  const parts: [title: string, statements: string[]][] = [
    [
      'The state before this file, whichever version of it was applied last',
      [
        'set constraints all immediate',
        'set local search_path = public, pg_temp',
        'set local client_min_messages = warning',
        removal,
      ],
    ],
    [
      'Row filters of callers whose permission holds in subtrees: their search_path names these before public',
      schemas.flatMap((schema) => [
        `create schema ${schema}`,
        `grant usage on schema ${schema} to ${reader}`,
      ]),
    ],
    [
      'Views of where a permission holds, which show what the settings of a session open',
      [`grant select on ${Object.keys(scopeViews).join(',\n')}\nto ${reader}, ${writer}`],
    ],
    ...Object.entries(tables).map(([table, scope]): [string, string[]] => [
      table,
      statementsOf(table, scope),
    ]),
  ];
  const text = parts
    .filter(([, statements]) => statements.length > 0)
    .map(([title, statements]) => `\n-- ${title}\n${statements.map((each) => indent(each) + end).join('')}`);
  return `-- Generated by \`npm run generate\` from the files *.scope.ts in src; do not edit.\n${text.join('')}`;
}

const indent = (statement: string) => statement.replace(/\n(?! )/g, '\n  ');

/** The statements of `policies.sql`, in order. */
export const splitPolicies = (text: string): string[] =>
  text.split(/;\n(?! )/).filter((statement) => statement.replace(/^--.*$/gm, '').trim() !== '');
