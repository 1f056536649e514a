import { rootOf } from '../../test/actor.ts';
import { defineCases } from '../../test/define-cases.ts';

const randomInput = { notNeeded: 'The invariants are of records, not of keys.' };

export const createApiKey = defineCases({
  mutation: 'createApiKey',
  selection: 'token apiKey { prefix createdAt expiresAt revokedAt }',
  acceptedInputs: [(actor) => ({ organizationId: rootOf(actor, 'access') })],
  randomInput,
});

export const rotateApiKey = defineCases({
  mutation: 'rotateApiKey',
  selection: 'token apiKey { prefix createdAt expiresAt revokedAt }',
  after: ['createApiKey'],
  acceptedInputs: [({ payloads }) => ({ prefix: payloads.get('createApiKey')?.apiKey.prefix })],
  randomInput,
});

export const revokeApiKey = defineCases({
  mutation: 'revokeApiKey',
  selection: 'apiKey { prefix revokedAt }',
  after: ['rotateApiKey'],
  acceptedInputs: [({ payloads }) => ({ prefix: payloads.get('createApiKey')?.apiKey.prefix })],
  randomInput,
});
