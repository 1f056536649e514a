import { features } from '../features.ts';
import { permissions } from '../shared/permission.ts';
import { closed, type ReadRule, type Scopes } from './scope.ts';

/** Views of where a permission holds, which conditions on rows refer to: they show what the settings of a session open. */
export const scopeViews: Scopes = Object.fromEntries([
  ...permissions
    .filter((permission) => permission !== 'schema')
    .flatMap((permission) =>
      ['organization_in', 'organization_now_in', 'member_in', 'member_now_in', 'stay_in'].map((name) => [
        `${name}_${permission}`,
        { read: 'everybody', isView: true },
      ]),
    ),
  ['account_in_access', { read: 'everybody', isView: true }],
]);

/** The tables by which the database knows its own state. */
const own: Scopes = { migration: closed, applied_policies: closed };

/** The scope of every other table and view, by name, as its feature declares it. */
export const tables: Scopes = Object.assign(
  {},
  ...Object.values(features).map((feature) => ('scopes' in feature ? feature.scopes : {})),
  own,
);

/** The scope of every table and view; a bulk load creates and drops one more, which has none. */
export const scopes: Scopes = { ...scopeViews, ...tables };

/** Every table and view of which a caller whose permission holds in subtrees sees some rows alone, with the rule. */
export const filtered: Readonly<Record<string, ReadRule>> = Object.fromEntries(
  Object.entries(scopes).flatMap(([table, { read }]) => (typeof read === 'object' ? [[table, read]] : [])),
);
