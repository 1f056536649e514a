import { serverAudits } from 'graphql-http';
import { expect, test } from 'vitest';
import { sharedServer } from '../../test/harness.ts';

const server = await sharedServer();

/** Audits of the GraphQL-over-HTTP specification, from its reference implementation. */
const audits = serverAudits({ url: () => `${server.url}/graphql` });

test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_, audit) => {
  const result = await audit.fn();
  // A warning is a SHOULD, a notice a MAY of the specification.
  expect(result.status, 'reason' in result ? result.reason : '').not.toBe('error');
});
