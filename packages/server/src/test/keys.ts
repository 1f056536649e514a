import type { TestCaller } from './harness.ts';
import { done } from './run-mutation.ts';

/** The token of a new key with a role. */
export const newToken = async (
  caller: TestCaller,
  role = 'ADMINISTRATOR',
  organizationId?: string,
): Promise<string> =>
  (await done(caller, 'createApiKey', { name: `Khóa ${role}`, role, organizationId })).token;
