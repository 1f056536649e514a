import type { Sample } from '../../sample/sample.ts';
import { sampleTable } from '../../sample/table.ts';
import type { Organization } from '../../sample/world.ts';
import {
  planners,
  planOf,
  planYear,
  programmeOf,
  resolution22,
  type SampleDocument,
} from '../document/programme.ts';
import type { DocumentRelationKind, DocumentUse } from './document-link.entity.ts';

const records = sampleTable('organization_document', [
  'numbered id',
  'organization_id',
  'document_id',
  'use',
  'issued_on',
]);
const relations = sampleTable('document_relation', [
  'numbered id',
  'organization_id',
  'document_id',
  'kind',
  'related_id',
  'issued_on',
]);

/** The tree of documents below 22-NQ/TW: of each unit's committee, and of its grassroots organizations. */
export const sample: Sample = {
  file: import.meta.url,
  tables: [records, relations],
  begin({ writerOf }) {
    const [writeRecord, writeRelation] = [writerOf(records), writerOf(relations)];
    const record = (of: Organization, use: DocumentUse, { id, issuedOn }: SampleDocument) =>
      writeRecord({ organization_id: of.id, document_id: id, use, issued_on: issuedOn });
    const relate = (
      of: Organization,
      { id, issuedOn }: SampleDocument,
      kind: DocumentRelationKind,
      related: SampleDocument,
    ) =>
      writeRelation({
        organization_id: of.id,
        document_id: id,
        kind,
        related_id: related.id,
        issued_on: issuedOn,
      });
    return {
      end({ world: { root } }) {
        const programme = programmeOf(root);
        record(root, 'WORKS_BY', resolution22);
        for (const document of programme.documents) record(root, 'ISSUED', document);
        for (const [document, kind, related] of programme.relations) relate(root, document, kind, related);
      },
      year({ year, world }) {
        if (year !== planYear) return;
        const { meetings } = programmeOf(world.root);
        for (const organization of planners(world)) {
          const plan = planOf(organization);
          record(organization, 'WORKS_BY', meetings);
          record(organization, 'ISSUED', plan);
          relate(organization, plan, 'IMPLEMENTS', meetings);
        }
      },
    };
  },
};
