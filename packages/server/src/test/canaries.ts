import { parseId } from '../graph/node.ts';
import type { TestServer } from './harness.ts';
import { missing } from './missing.ts';

const digits = (id: number, length: number) => String(id).padStart(length, '0');
const text = (column: string) => (id: number) => `Canary ${column} ${id}`;

/** The value that is written to each protected column of the member with an id: nothing else holds it. */
const canaries: Record<string, Record<string, (id: number) => string>> = {
  member_personal: {
    birth_on: (id) => `1907-11-${digits((id % 28) + 1, 2)}`,
    birth_place: text('birth_place'),
    home_town: text('home_town'),
    permanent_address: text('permanent_address'),
    temporary_address: text('temporary_address'),
    phone: (id) => `0777${digits(id, 6)}`,
    party_card_number: (id) => `77${digits(id, 6)}`,
  },
  member_sensitive: {
    ethnicity: text('ethnicity'),
    religion: text('religion'),
    identity_number: (id) => `777777${digits(id, 6)}`,
  },
};

/**
 * Writes into every protected column of some members a value that nothing else holds, and gives all of them: none may
 * be in any answer, log line or error of a caller who may not see those members' profiles. Their year of birth is 1907.
 *
 * @example
 * const planted = await plantCanaries(server, [member.id]);
 * for (const canary of planted) expect(answer).not.toContain(canary);
 */
export async function plantCanaries({ database }: TestServer, members: readonly string[]): Promise<string[]> {
  const ids = members.map((id) => parseId(id)?.id ?? 0);
  await database.orm.em.fork().transactional(async (em) => {
    // The values are in no list of vocabulary either, which everybody may read.
    await em.execute(`alter table member_sensitive drop constraint if exists member_sensitive_ethnicity_fkey,
      drop constraint if exists member_sensitive_religion_fkey`);
    for (const [table, columns] of Object.entries(canaries)) {
      const rows = ids.map((id) => {
        const planted = Object.entries(columns).map(([column, value]) => [column, value(id)]);
        return { member_id: id, birth_on_precision: 'DAY', ...Object.fromEntries(planted) };
      });
      await em.execute(`delete from ${table} where member_id = any ('{${ids}}')`);
      await em.execute(`insert into ${table} select * from json_populate_recordset(null::${table}, ?)`, [
        JSON.stringify(rows),
      ]);
    }
    await em.execute(`update member set birth_year = 1907 where id = any ('{${ids}}')`);
    await refuseForgotten((sql) => em.execute(sql));
  });
  return ids.flatMap((id) =>
    Object.values(canaries).flatMap((columns) => Object.values(columns).map((value) => value(id))),
  );
}

/** @throws Error where a protected column has no canary, such as one that was added later */
async function refuseForgotten(query: (sql: string) => Promise<{ name: string }[]>): Promise<void> {
  for (const [table, columns] of Object.entries(canaries)) {
    const present = await query(`select attname as name from pg_attribute
      where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped`);
    const planted = ['member_id', 'birth_on_precision', ...Object.keys(columns)];
    const forgotten = present.map(({ name }) => name).filter((name) => !planted.includes(name));
    if (forgotten.length > 0) throw new Error(missing.canary(table, forgotten));
  }
}
