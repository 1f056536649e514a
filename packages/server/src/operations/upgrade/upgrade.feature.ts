import { defineMessages } from '../../shared/messages.ts';
import { UpgradeMutations } from './upgrade.mutations.ts';

/** Upgrade of a grassroots cell to a grassroots committee (nâng cấp chi bộ cơ sở). */
export const resolvers = [UpgradeMutations];

/** Refusals of upgrades. */
export const messages = defineMessages({
  KIND_NOT_UPGRADABLE: ({ kind, kindVi }) => ({
    vi: `Không thể nâng cấp ${kindVi}; chỉ chi bộ cơ sở được nâng thành đảng bộ cơ sở.`,
    en: `A ${kind} cannot be upgraded; only a GRASSROOTS_CELL becomes a GRASSROOTS_COMMITTEE.`,
  }),
  CHILDREN_NOT_ALLOWED: ({ codes }) => ({
    vi: `Còn tổ chức trực thuộc không được trực thuộc đảng bộ cơ sở: ${codes}.`,
    en: `There are organizations under it that cannot be under a GRASSROOTS_COMMITTEE: ${codes}.`,
  }),
  MEMBERS_NOT_ASSIGNED: ({ count }) => ({
    vi: `Còn ${count} đảng viên chưa được phân về chi bộ mới; mỗi người phải có đúng một chi bộ.`,
    en: `${count} members have no new cell; each must be assigned to exactly one.`,
  }),
});
