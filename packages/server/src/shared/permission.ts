/** The permissions of roles, each granted for some subtrees. */
export const permissions = [
  /** Organizations, and counts over organizations and members. */
  'figures',
  /** Individual members: names, status, positions, ratings. */
  'members',
  /** The fields of a member's profile of medium sensitivity: birth date, addresses, phone. */
  'personal',
  /** The fields of a member's profile of high sensitivity: ethnicity, religion, identity number. */
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

/** The scope of a permission: the whole database, or the subtrees of these organizations, possibly none. */
export type Scope = 'everywhere' | readonly number[];

/** The scope of a caller for each permission. */
export type Scopes = Readonly<Record<Permission, Scope>>;

/** The same scope for every permission. */
export const scopesOf = (scope: Scope): Scopes =>
  Object.fromEntries(permissions.map((permission) => [permission, scope])) as Record<Permission, Scope>;

/** Reports whether a permission is granted anywhere. */
export const isGranted = (scope: Scope): boolean => scope === 'everywhere' || scope.length > 0;

/** Extends the permission `figures` to wherever the caller may see records: those can be counted anyway. */
export function withFigures(scopes: Scopes): Scopes {
  const { access: _access, schema: _schema, ...ofRecords } = scopes;
  const all = Object.values(ofRecords);
  if (all.includes('everywhere')) return { ...scopes, figures: 'everywhere' };
  return { ...scopes, figures: [...new Set((all as (readonly number[])[]).flat())] };
}
