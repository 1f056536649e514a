import { accountOfNewKey } from '../../test/account-of-new-key.ts';
import { rootOf } from '../../test/actor.ts';
import { defineCases, defineValues } from '../../test/define-cases.ts';

const randomInput = { notNeeded: 'The invariants are of records, not of grants.' };

export const grantRole = defineCases({
  mutation: 'grantRole',
  selection: 'grant { id role { key } organization { code } validFrom validTo }',
  after: ['createApiKey'],
  acceptedInputs: [
    async (actor) => ({
      ...(await accountOfNewKey(actor)),
      organizationId: rootOf(actor, 'access'),
    }),
  ],
  randomInput,
});

export const endGrant = defineCases({
  mutation: 'endGrant',
  selection: 'grant { id validTo }',
  after: ['grantRole'],
  acceptedInputs: [({ payloads }) => ({ grantId: payloads.get('grantRole')?.grant.id })],
  randomInput,
});

export const grantValues = defineValues({ 'String role': ['FIGURES_VIEWER'] });
