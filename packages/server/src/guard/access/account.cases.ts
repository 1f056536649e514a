import { accountOfNewKey } from '../../test/account-of-new-key.ts';
import { defineCases } from '../../test/define-cases.ts';

const randomInput = { notNeeded: 'The invariants are of records, not of accounts.' };

export const disableAccount = defineCases({
  mutation: 'disableAccount',
  selection: 'account { id disabledAt }',
  // A disabled account gets neither keys nor grants.
  after: ['rotateApiKey', 'grantRole'],
  acceptedInputs: [accountOfNewKey],
  randomInput,
});

export const enableAccount = defineCases({
  mutation: 'enableAccount',
  selection: 'account { id disabledAt }',
  after: ['disableAccount'],
  acceptedInputs: [accountOfNewKey],
  randomInput,
});
