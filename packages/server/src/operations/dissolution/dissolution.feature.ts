import { organizationPayload } from '../../features/organization/organization.payload.ts';
import { endedPositions } from '../../features/position/position.payload.ts';
import { defineMutation } from '../../graph/define-mutation.ts';
import { defineMessages, displayDate } from '../../shared/messages.ts';
import { DissolveOrganizationInput } from './dissolve-organization.input.ts';
import { dissolveOrganization } from './dissolve-organization.service.ts';

/** Dissolution of organizations (giải thể tổ chức đảng). */
export const resolvers = [
  defineMutation(dissolveOrganization, {
    description:
      'This mutation ends an organization that has neither members nor organizations under it any more (giải thể tổ chức đảng); its record stays. / Thao tác này ghi việc giải thể một tổ chức không còn đảng viên và tổ chức trực thuộc; hồ sơ vẫn được giữ.',
    input: DissolveOrganizationInput,
    inputDescription: 'The input holds the organization and the day. / Đầu vào gồm tổ chức và ngày giải thể.',
    payload: [
      ...organizationPayload,
      endedPositions(
        'These are the positions in the organization, which ended with it. / Đây là các chức vụ ở tổ chức, kết thúc cùng tổ chức.',
      ),
    ],
    payloadDescription:
      'The result holds the organization that was dissolved and the positions that ended. / Kết quả gồm tổ chức đã giải thể và các chức vụ kết thúc theo.',
  }),
];

/** Refusals of dissolutions. */
export const messages = defineMessages({
  MEMBERS_LEFT: ({ count, date }) => ({
    vi: `Từ ngày ${displayDate(date)} tổ chức còn ${count} đảng viên; hãy chuyển sinh hoạt cho họ trước.`,
    en: `${count} members belong to the organization on ${date} or later; transfer them first.`,
  }),
  CHILDREN_LEFT: ({ count, codes, date }) => ({
    vi: `Từ ngày ${displayDate(date)} còn ${count} tổ chức trực thuộc: ${codes}; hãy sắp xếp các tổ chức đó trước.`,
    en: `${count} organizations are under it on ${date} or later: ${codes}; dissolve or move them first.`,
  }),
});
