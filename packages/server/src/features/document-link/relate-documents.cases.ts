import { encodeId } from '../../graph/node.ts';
import { type Actor, findOne, rootOf } from '../../test/actor.ts';
import { defineCases } from '../../test/define-cases.ts';

/** The two documents that the actor has recorded, the later first. */
async function recordedBy(actor: Actor): Promise<[string, string]> {
  const found = await findOne<{ later: number; earlier: number }>(
    actor,
    `select max(id) as later, min(id) as earlier from document where issuer = 'Cơ quan ${actor.key}'`,
  );
  return [encodeId('Document', found?.later ?? 0), encodeId('Document', found?.earlier ?? 0)];
}

export const relateDocuments = defineCases({
  mutation: 'relateDocuments',
  selection:
    'document { id relations { kind document { symbol } } referredToBy { kind document { symbol } } }',
  after: ['recordDocument'],
  acceptedInputs: [
    async (actor) => {
      const [documentId, related] = await recordedBy(actor);
      return {
        organizationId: rootOf(actor, 'edit'),
        documentId,
        kind: 'IMPLEMENTS',
        relatedDocumentIds: [related],
      };
    },
  ],
  randomInput: { notNeeded: 'It touches no interval: its own test tries circles and days at random.' },
});
