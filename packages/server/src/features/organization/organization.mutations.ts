import { defineMutation } from '../../graph/define-mutation.ts';
import { EstablishOrganizationInput } from './establish-organization.input.ts';
import { establishOrganization } from './establish-organization.service.ts';
import { organizationPayload } from './organization.payload.ts';

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
];
