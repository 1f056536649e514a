import type { TableScope } from '../database/scope.ts';

export const scopes = {
  // A caller's own calls, and those of anybody that are old enough to be removed.
  idempotency_key: {
    write: {
      rows: `caller = current_setting('dangbo.caller', true) or created_at < now() - interval '30 days'`,
    },
  },
} satisfies Record<string, TableScope>;
