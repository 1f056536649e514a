import type { OrganizationKind } from './organization-state.entity.ts';

/** The Vietnamese names of the kinds, for messages. */
const names: Record<OrganizationKind, string> = {
  PROVINCIAL_COMMITTEE: 'đảng bộ tỉnh',
  BLOC_COMMITTEE: 'đảng bộ khối',
  GRASSROOTS_COMMITTEE: 'đảng bộ cơ sở',
  GRASSROOTS_CELL: 'chi bộ cơ sở',
  DEPARTMENT_COMMITTEE: 'đảng bộ bộ phận',
  SUBORDINATE_CELL: 'chi bộ trực thuộc',
  PARTY_GROUP: 'tổ đảng',
};

/** A kind as messages name it in both languages. */
export const kindDetails = (kind: OrganizationKind) => ({ kind, kindVi: names[kind] });

/** Kinds as messages list them, in both languages. */
export const allowedKinds = (kinds: readonly string[]) => ({
  allowed: kinds.join(', ') || 'none',
  allowedVi: kinds.map((kind) => names[kind as OrganizationKind]).join(', ') || 'không có',
});
