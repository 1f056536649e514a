import { anyOf, byKey, defineLoader } from '../shared/loader.ts';

export const documentById = defineLoader(async ({ db }, ids: readonly number[]) => {
  const rows = await db
    .selectFrom('document')
    .select(['id', 'symbol', 'type', 'issuer', 'issued_on as issuedOn', 'title'])
    .where('id', '=', anyOf(ids))
    .execute();
  return byKey(rows, 'id');
});
