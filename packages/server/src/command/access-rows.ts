import type { EntityManager } from '../database/database.ts';

const dayOf = (column: string) => `to_char(${column} at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY')`;

/** A role with the code of its organization. */
const roleInPlace = `role.name_vi || coalesce(' ' || organization.code, '')`;

/** The name of an account, with its issuer and subject. */
const accountName = `account.name || coalesce(' (' || issuer || ' ' || subject || ')', '')`;

const grantTables = `role_grant join role on role.key = role_grant.role_key
  left join organization on organization.id = role_grant.organization_id`;

/** The current roles of the account. */
const rolesNow = `coalesce((select string_agg(${roleInPlace}, ', ' order by role_grant.id) from ${grantTables}
  where account_id = account.id and now() >= valid_from and now() < valid_to), 'no role')`;

/** An account as it is printed. */
export interface AccountRow {
  id: number;
  name: string;
  roles: string;
  created: string;
  state: string;
}

/** The accounts, oldest first. */
export const accountRows = (em: EntityManager): Promise<AccountRow[]> =>
  em.execute(
    `select id, ${accountName} as name, ${rolesNow} as roles, ${dayOf('created_at')} as created,
      coalesce('disabled ' || ${dayOf('disabled_at')}, '') as state
    from account order by id`,
  );

/** A key as it is printed. */
export interface KeyRow {
  prefix: string;
  accountId: number;
  name: string;
  roles: string;
  created: string;
  expires: string;
  state: string;
}

/** The keys, oldest first, or only the one with a prefix. */
export const keyRows = (em: EntityManager, prefix: string | null = null): Promise<KeyRow[]> =>
  em.execute(
    `select prefix, account.id as "accountId", account.name,
      ${rolesNow} as roles,
      ${dayOf('api_key.created_at')} as created, ${dayOf('expires_at')} as expires,
      case when revoked_at is not null then 'revoked ' || ${dayOf('revoked_at')}
        when expires_at <= now() then 'expired' else 'live' end as state
    from api_key join account on account.id = account_id
    where prefix = coalesce(?, prefix) order by api_key.id`,
    [prefix],
  );

/** A grant as it is printed. */
export interface GrantRow {
  id: number;
  accountId: number;
  name: string;
  role: string;
  since: string;
  until: string;
}

/** The grants that have not ended, oldest first. */
export const grantRows = (em: EntityManager): Promise<GrantRow[]> =>
  em.execute(
    `select role_grant.id, account.id as "accountId",
      ${accountName} as name, ${roleInPlace} as role, ${dayOf('valid_from')} as since,
      case when valid_to = 'infinity' then '' else ${dayOf('valid_to')} end as until
    from ${grantTables} join account on account.id = account_id
    where now() < valid_to order by role_grant.id`,
  );
