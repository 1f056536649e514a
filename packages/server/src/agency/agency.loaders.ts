import { anyOf, byKey, defineLoader } from '../shared/loader.ts';

export const agencyById = defineLoader(async ({ db }, ids: readonly number[]) => {
  return byKey(
    await db.selectFrom('agency').select(['id', 'name']).where('id', '=', anyOf(ids)).execute(),
    'id',
  );
});
