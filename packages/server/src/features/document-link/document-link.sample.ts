import type { Sample } from '../../sample/sample.ts';
import { numberedTable } from '../../sample/table.ts';
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

const records = numberedTable('organization_document');
const relations = numberedTable('document_relation');

/** The tree of documents below 22-NQ/TW: of each unit's committee, and of its grassroots organizations. */
export const sample: Sample = {
  file: import.meta.url,
  tables: [records, relations],
  begin({ write }) {
    const link = (of: Organization, { id, issuedOn }: SampleDocument) => ({
      organization_id: of.id,
      document_id: id,
      issued_on: issuedOn,
    });
    const record = (of: Organization, use: DocumentUse, document: SampleDocument) =>
      write(records, { ...link(of, document), use });
    const relate = (
      of: Organization,
      document: SampleDocument,
      kind: DocumentRelationKind,
      related: SampleDocument,
    ) => write(relations, { ...link(of, document), kind, related_id: related.id });
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
