import { rootOf } from '../../test/actor.ts';
import { defineCases, defineValues } from '../../test/define-cases.ts';
import { pick } from '../../test/random-world.ts';

export const recordDocument = defineCases({
  mutation: 'recordDocument',
  selection: 'document { id symbol number type issuer term issuedOn title }',
  acceptedInputs: [
    (actor) => ({
      organizationId: rootOf(actor, 'edit'),
      use: 'WORKS_BY',
      document: {
        symbol: `07-KH/${actor.key}`,
        type: 'KH',
        issuer: `Cơ quan ${actor.key}`,
        issuedOn: '2021-06-01',
      },
    }),
    (actor) => ({
      organizationId: rootOf(actor, 'edit'),
      use: 'WORKS_BY',
      document: {
        symbol: `08-KH/${actor.key}`,
        type: 'KH',
        issuer: `Cơ quan ${actor.key}`,
        issuedOn: '2021-06-02',
      },
    }),
  ],
  randomInput: {
    input: (_world, { organizationId, effectiveOn, variant, either }) => ({
      organizationId,
      use: either ? 'ISSUED' : 'WORKS_BY',
      document: {
        symbol: `${variant % 5}-KH/ĐUK`,
        type: pick(['KH', 'kh', 'NQ'], variant),
        issuer: pick(['Đảng ủy Khối', 'Đảng uỷ  khối'], variant),
        issuedOn: effectiveOn,
        ...(either ? { term: '2010–2015' } : {}),
      },
    }),
  },
});

export const documentValues = defineValues({
  'String symbol': ['22-NQ/TW', '22 - nq/tw', '03-NQ/ĐUK', '1-QĐ/ĐUK'],
  'String types': ['NQ', 'KH'],
  'String type': ['QĐ'],
  'String issuer': ['Đảng ủy Khối', 'Ban chấp hành Trung ương'],
});
