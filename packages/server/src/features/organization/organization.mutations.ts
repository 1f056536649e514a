import { defineMutation } from '../../graph/define-mutation.ts';
import { EstablishOrganizationInput } from './establish-organization.input.ts';
import { establishOrganization } from './establish-organization.service.ts';
import { organizationPayload } from './organization.payload.ts';
import { RenameOrganizationInput } from './rename-organization.input.ts';
import { renameOrganization } from './rename-organization.service.ts';

export const organizationMutations = [
  defineMutation(establishOrganization, {
    description:
      'This mutation establishes an organization under its direct superior (thành lập tổ chức đảng). / Thao tác này ghi việc thành lập một tổ chức đảng trực thuộc cấp trên trực tiếp.',
    input: EstablishOrganizationInput,
    inputDescription:
      'The input describes the organization and the decision to establish it. / Đầu vào mô tả tổ chức và quyết định thành lập.',
    payload: organizationPayload,
    payloadDescription:
      'The result holds the organization that was established. / Kết quả gồm tổ chức đảng được thành lập.',
  }),
  defineMutation(renameOrganization, {
    description:
      'This mutation gives an organization another name from a day on (đổi tên tổ chức đảng); earlier days keep the former. / Thao tác này ghi việc đổi tên một tổ chức đảng từ một ngày; các ngày trước đó giữ tên cũ.',
    input: RenameOrganizationInput,
    inputDescription:
      'The input holds the organization, the new name and the first day. / Đầu vào gồm tổ chức, tên mới và ngày đầu tiên.',
    payload: organizationPayload,
    payloadDescription:
      'The result holds the organization that was renamed. / Kết quả gồm tổ chức đảng được đổi tên.',
  }),
];
