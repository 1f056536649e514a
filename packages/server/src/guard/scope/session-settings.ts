import type { Viewer } from '../../graph/context.ts';
import { permissions, type Scope } from '../../shared/permission.ts';

/** The reason and the name under which a transaction runs, beside its caller. */
export interface Occasion {
  /** Its name in the audit. */
  operation: string;
  purpose: string | undefined;
  requestId: string;
}

/** The time that one SQL statement may run. */
const statementTimeout = '5s';

const text = (scope: Scope): string => (scope === 'everywhere' ? '*' : scope.join(','));

/** The settings of a caller that row-level security compares. */
export const settingsOf = (viewer: Viewer): Record<string, string> => ({
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

/** The settings of a transaction that the audit records. */
export const settingsFor = ({ operation, purpose, requestId }: Occasion): Record<string, string> => ({
  'dangbo.operation': operation,
  'dangbo.purpose': purpose ?? '',
  'dangbo.request': requestId,
});
