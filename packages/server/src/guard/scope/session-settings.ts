import type { Viewer } from '../../graph/context.ts';
import { permissions, type Scope } from '../../shared/permission.ts';

/** Why and as what a transaction runs, beside who runs it. */
export interface Occasion {
  /** What it is known by in the audit. */
  operation: string;
  purpose: string | undefined;
  requestId: string;
}

/** How long one SQL statement may run. */
const statementTimeout = '5s';

const text = (scope: Scope): string => (scope === 'everywhere' ? '*' : scope.join(','));

/** The settings of a caller that row-level security goes by. */
export const settingsOf = (viewer: Viewer): Record<string, string> => ({
  ...Object.fromEntries(
    permissions.map((permission) => [`dangbo.${permission}`, text(viewer.scopes[permission])]),
  ),
  'dangbo.caller': viewer.id,
  'dangbo.caller_name': viewer.name,
  statement_timeout: statementTimeout,
  // It takes longer to compile these statements than to run them.
  jit: 'off',
  // And longer to plan them anew for their values than a plan for those can save: none goes by what is rare.
  plan_cache_mode: 'force_generic_plan',
});

/** The settings of a transaction that the audit goes by. */
export const settingsFor = ({ operation, purpose, requestId }: Occasion): Record<string, string> => ({
  'dangbo.operation': operation,
  'dangbo.purpose': purpose ?? '',
  'dangbo.request': requestId,
});
