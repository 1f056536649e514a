import { CommendationTable } from '../../../migrations/0002-commendation.ts';
import { editedWithin, inOrganization, type TableScope } from '../../database/scope.ts';
import { defineMessages } from '../../shared/messages.ts';
import { Commendation } from './commendation.entity.ts';
import { commendationById } from './commendation.loaders.ts';
import {
  CommendationFields,
  CommendationMutations,
  MemberCommendations,
  OrganizationCommendations,
} from './commendation.resolver.ts';

/** Commendations (khen thưởng) of organizations and members. */
export const entities = [Commendation] as const;

export const migrations = [{ name: '0002-commendation', class: CommendationTable }];

export const scopes = {
  commendation: {
    read: { permission: 'members', rows: inOrganization('organization_id', 'awarded_on') },
    write: { within: [editedWithin('organization', 'organization_id')] },
    audit: {},
    shows: { document: 'document_id' },
  },
} satisfies Record<string, TableScope>;

export const resolvers = [
  CommendationFields,
  OrganizationCommendations,
  MemberCommendations,
  CommendationMutations,
];

export const nodes = { Commendation: commendationById };

export const messages = defineMessages(
  {
    FLAG_FOR_MEMBER: () => ({
      vi: 'Cờ chỉ tặng tổ chức đảng (29-QĐ/TW, mục 27.2); hãy bỏ "memberIds" hoặc chọn hình thức khác.',
      en: 'A flag honours organizations only (29-QĐ/TW, section 27.2); leave "memberIds" empty or choose another form.',
    }),
  },
  { Commendation: 'khen thưởng' },
);

export { sample } from './commendation.sample.ts';
