import {
  closed,
  editedWithin,
  inOrganization,
  rules,
  type TableScope,
  yearEnd,
} from '../../database/scope.ts';

export const scopes = {
  rating_scheme: rules,
  rating_scheme_grade: rules,
  rating_year_grade: rules,
  organization_rating: {
    read: { permission: 'figures', rows: inOrganization('organization_id', yearEnd('year')) },
    write: { within: [editedWithin('organization', 'organization_id')] },
    audit: {},
    shows: { document: 'document_id' },
  },
  member_rating: {
    read: { permission: 'members', rows: inOrganization('organization_id', yearEnd('year')) },
    // Both the member and the cell in which the rating was decided must be in scope.
    write: { within: [editedWithin('member', 'member_id'), editedWithin('organization', 'organization_id')] },
    audit: {},
    shows: { document: 'document_id' },
  },
  counted_rating: { read: { permission: 'figures', rows: inOrganization('ancestor_id') }, isView: true },
  rating_rollup: closed,
  rating_rollup_fault: { ...closed, isView: true },
} satisfies Record<string, TableScope>;
