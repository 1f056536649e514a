import { organizationPayload } from '../../features/organization/organization.payload.ts';
import { defineMutation } from '../../graph/define-mutation.ts';
import { defineMessages } from '../../shared/messages.ts';
import { UpgradeOrganizationInput } from './upgrade-organization.input.ts';
import { upgradeOrganization } from './upgrade-organization.service.ts';

/** Upgrade of a grassroots cell to a grassroots committee (nâng cấp chi bộ cơ sở). */
export const resolvers = [
  defineMutation(upgradeOrganization, {
    description:
      'This mutation upgrades a grassroots cell to a grassroots committee and divides its members among new cells (nâng cấp chi bộ cơ sở thành đảng bộ cơ sở). / Thao tác này nâng cấp một chi bộ cơ sở thành đảng bộ cơ sở và phân đảng viên về các chi bộ mới.',
    input: UpgradeOrganizationInput,
    inputDescription:
      'The input holds the cell, the decision and the new cells with their members. / Đầu vào gồm chi bộ, quyết định và các chi bộ mới cùng đảng viên của chúng.',
    payload: organizationPayload,
    payloadDescription:
      'The result holds the organization that was upgraded; its new cells are its children. / Kết quả gồm tổ chức đảng được nâng cấp; các chi bộ mới trực thuộc tổ chức này.',
  }),
];

/** Refusals and warnings of upgrades. */
export const messages = defineMessages({
  KIND_NOT_UPGRADABLE: ({ kind, kindVi }) => ({
    vi: `Không thể nâng cấp ${kindVi}; chỉ chi bộ cơ sở được nâng thành đảng bộ cơ sở.`,
    en: `A ${kind} cannot be upgraded; only a GRASSROOTS_CELL becomes a GRASSROOTS_COMMITTEE.`,
  }),
  CHILDREN_NOT_ALLOWED: ({ codes }) => ({
    vi: `Còn tổ chức trực thuộc không được trực thuộc đảng bộ cơ sở: ${codes}.`,
    en: `There are organizations under it that cannot be under a GRASSROOTS_COMMITTEE: ${codes}.`,
  }),
  COMMITTEE_TO_APPOINT: ({ name }) => ({
    vi: `Chi ủy không mặc nhiên trở thành đảng ủy của ${name}; hãy ghi việc chỉ định đảng ủy lâm thời hoặc bầu đảng ủy.`,
    en: `The committee of the cell does not become that of ${name} by itself; record who is appointed to it or elected.`,
  }),
  SECRETARY_TO_APPOINT: ({ name }) => ({
    vi: `${name} chưa có bí thư; hãy ghi việc chỉ định hoặc bầu bí thư.`,
    en: `${name} has no secretary yet; record who is appointed or elected.`,
  }),
  NAME_OF_CELL: ({ name, proposed }) => ({
    vi: `Tên “${name}” là tên của một chi bộ; tên của đảng bộ thường là “${proposed}”, hãy đổi tên nếu đúng như vậy.`,
    en: `The name "${name}" is that of a cell; that of a committee would be "${proposed}". Rename it if that is right.`,
  }),
  MEMBERS_NOT_ASSIGNED: ({ count }) => ({
    vi: `Còn ${count} đảng viên chưa được phân về chi bộ mới; mỗi người phải có đúng một chi bộ.`,
    en: `${count} members have no new cell; each must be assigned to exactly one.`,
  }),
});
