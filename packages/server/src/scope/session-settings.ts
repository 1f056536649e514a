import type { Context, Reads, Viewer } from '../shared/context.ts';
import { permissions, type Scope } from '../shared/permission.ts';

/** Why and as what a transaction runs, beside who runs it. */
type Occasion = Pick<Context, 'requestId' | 'purpose'> & Pick<Reads, 'operation'>;

/** How long one SQL statement may run. */
const statementTimeout = '5s';

const text = (scope: Scope): string => (scope === 'everywhere' ? '*' : scope.join(','));

/** The settings of a transaction that row-level security and the audit go by. */
export const settingsFor = (viewer: Viewer, { requestId, operation, purpose }: Occasion) => ({
  ...Object.fromEntries(
    permissions.map((permission) => [`dangbo.${permission}`, text(viewer.scopes[permission])]),
  ),
  'dangbo.caller': viewer.id,
  'dangbo.caller_name': viewer.name,
  'dangbo.operation': operation,
  'dangbo.purpose': purpose ?? '',
  'dangbo.request': requestId,
  statement_timeout: statementTimeout,
  // It takes longer to compile these statements than to run them.
  jit: 'off',
  // And longer to plan them anew for their values than a plan for those can save: none goes by what is rare.
  plan_cache_mode: 'force_generic_plan',
});
