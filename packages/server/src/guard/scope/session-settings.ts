import type { Database } from '../../database/database.ts';
import type { Context, Viewer } from '../../graph/context.ts';
import { permissions, type Scope } from '../../shared/permission.ts';

const text = (scope: Scope): string => (scope === 'everywhere' ? '*' : scope.join(','));

/** The settings of a caller that row-level security compares. */
export const settingsOf = (
  viewer: Viewer,
  { statementTimeout }: Pick<Database, 'statementTimeout'>,
): Record<string, string> => ({
  ...Object.fromEntries(
    permissions.map((permission) => [`dangbo.${permission}`, text(viewer.scopes[permission])]),
  ),
  'dangbo.caller': viewer.id,
  'dangbo.caller_name': viewer.name,
  statement_timeout: statementTimeout,
  // These statements take longer to compile than to run.
  jit: 'off',
  // And longer to plan for their values than such a plan can save.
  plan_cache_mode: 'force_generic_plan',
});

/** The settings of a transaction that the audit records, under the name of its operation. */
export const settingsFor = (
  operation: string,
  { purpose, requestId }: Pick<Context, 'purpose' | 'requestId'>,
): Record<string, string> => ({
  'dangbo.operation': operation,
  'dangbo.purpose': purpose ?? '',
  'dangbo.request': requestId,
});
