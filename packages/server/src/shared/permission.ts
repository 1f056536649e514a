/** What a role may allow, each within the subtrees on which it is granted. */
export const permissions = [
  /** Organizations, and counts over organizations and members. */
  'figures',
  /** Members one by one: names, status, positions, ratings. */
  'members',
  /** What of a member's profile is of medium sensitivity: birth date, addresses, phone. */
  'personal',
  /** What of it is of high sensitivity: ethnicity, religion, identity number. */
  'sensitive',
  /** Every mutation of records. */
  'edit',
  /** The audit log. */
  'audit',
  /** Accounts, keys and grants. */
  'access',
  /** The schema by introspection. */
  'schema',
] as const;
export type Permission = (typeof permissions)[number];

/** Where a permission holds: in the whole database, or in the subtrees of these organizations; none where the list is empty. */
export type Scope = 'everywhere' | readonly number[];

/** Where a caller has each permission. */
export type Scopes = Readonly<Record<Permission, Scope>>;

/** The same scope for every permission. */
export const scopesOf = (scope: Scope): Scopes =>
  Object.fromEntries(permissions.map((permission) => [permission, scope])) as Record<Permission, Scope>;

/** Whether a permission holds anywhere at all. */
export const isGranted = (scope: Scope): boolean => scope === 'everywhere' || scope.length > 0;

/** Whoever may see records somewhere may count them there: figures hold wherever any record does. */
export function withFigures(scopes: Scopes): Scopes {
  const { access: _access, schema: _schema, ...ofRecords } = scopes;
  const all = Object.values(ofRecords);
  if (all.includes('everywhere')) return { ...scopes, figures: 'everywhere' };
  return { ...scopes, figures: [...new Set((all as (readonly number[])[]).flat())] };
}
