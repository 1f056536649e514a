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

/** The accounts, oldest first. */
export const accountRows = (em: EntityManager) =>
  em.execute(
    `select id as "Account", ${accountName} as "Name", ${rolesNow} as "Roles", ${dayOf('created_at')} as "Created",
      coalesce('disabled ' || ${dayOf('disabled_at')}, '') as "State"
    from account order by id`,
  );

/** The keys, oldest first, or only the one with a prefix. */
export const keyRows = (em: EntityManager, prefix: string | null = null) =>
  em.execute(
    `select prefix as "Key", account.id as "Account", account.name as "Name", ${rolesNow} as "Roles",
      ${dayOf('api_key.created_at')} as "Created", ${dayOf('expires_at')} as "Expires",
      case when revoked_at is not null then 'revoked ' || ${dayOf('revoked_at')}
        when expires_at <= now() then 'expired' else 'live' end as "State"
    from api_key join account on account.id = account_id
    where prefix = coalesce(?, prefix) order by api_key.id`,
    [prefix],
  );

/** The grants that have not ended, oldest first. */
export const grantRows = (em: EntityManager) =>
  em.execute(
    `select role_grant.id as "Grant", account.id as "Account", ${accountName} as "Name",
      ${roleInPlace} as "Role", ${dayOf('valid_from')} as "Since",
      case when valid_to = 'infinity' then '' else ${dayOf('valid_to')} end as "Until"
    from ${grantTables} join account on account.id = account_id
    where now() < valid_to order by role_grant.id`,
  );
