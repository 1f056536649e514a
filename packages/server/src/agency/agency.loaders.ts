import type { ReadDatabase } from '../entities.ts';
import { anyOf, byKey, defineLoader } from '../shared/loader.ts';

export const agencyById = defineLoader(async ({ em }, ids: readonly number[]) => {
  const db: ReadDatabase = em.getKysely();
  return byKey(
    await db.selectFrom('agency').select(['id', 'name']).where('id', '=', anyOf(ids)).execute(),
    'id',
  );
});
