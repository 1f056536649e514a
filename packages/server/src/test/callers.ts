import type { Database } from '../database/database.ts';
import { hashOf } from '../guard/access/token.ts';
import { type Scopes, scopesOf } from '../shared/permission.ts';

/** The key of a caller that `makeCallers` created. */
export const keyOf = (name: string): string => `dangbo_${name}`;

/** Creates an account and a key for each name, with the permissions given, each by a role of that permission alone. */
export async function makeCallers(
  { orm }: Database,
  callers: Record<string, Partial<Scopes>>,
): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    for (const permission of Object.keys(scopesOf([]))) {
      await em.execute(
        `insert into role (key, name_vi, name_en, description) values (?, ?, ?, ?) on conflict do nothing`,
        [`TEST_${permission}`, permission, permission, 'For tests.'],
      );
      await em.execute('insert into role_permission values (?, ?) on conflict do nothing', [
        `TEST_${permission}`,
        permission,
      ]);
    }
    for (const [name, scopes] of Object.entries(callers)) {
      const [account] = await em.execute<{ id: number }[]>(
        'insert into account (name) values (?) returning id',
        [name],
      );
      await em.execute(
        `insert into api_key (account_id, prefix, token_hash, expires_at) values (?, ?, ?, now() + interval '1 day')`,
        [account?.id, name, hashOf(keyOf(name))],
      );
      for (const [permission, scope] of Object.entries(scopes)) {
        for (const organization of scope === 'everywhere' ? [null] : scope) {
          await em.execute(
            'insert into role_grant (account_id, role_key, organization_id) values (?, ?, ?)',
            [account?.id, `TEST_${permission}`, organization],
          );
        }
      }
    }
  });
}
