import type { Context } from '../shared/context.ts';
import { type GrantRow, grantsOf } from './account.loaders.ts';
import { accountIdOf } from './account-id.ts';

/** What the caller was granted and holds now; nothing for those without an account. */
export async function viewerGrants(context: Context): Promise<GrantRow[]> {
  const id = accountIdOf(context.viewer);
  if (id === undefined) return [];
  const grants = (await grantsOf(context).load(id)) ?? [];
  return grants.filter(({ isLive }) => isLive);
}
