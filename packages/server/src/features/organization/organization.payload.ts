import { encodeCursor } from '../../graph/cursor.ts';
import { changedRow, type PayloadField } from '../../graph/define-mutation.ts';
import { organizationById } from './organization.loaders.ts';
import { OrganizationEdgeType, OrganizationType } from './organization.type.ts';

/** The fields that the payload of every mutation of an organization has. */
export const organizationPayload: readonly PayloadField<{ organization: { id: number } }>[] = [
  changedRow(
    'organization',
    OrganizationType,
    organizationById,
    'This is the organization as recorded after the mutation; null where the mutation was refused. / Đây là tổ chức đảng như đã ghi sau thao tác; null nếu thao tác bị từ chối.',
  ),
  {
    name: 'organizationEdge',
    type: () => OrganizationEdgeType,
    nullable: true,
    description:
      'This is the place of the organization in a list of organizations by code; null where the mutation was refused. / Đây là vị trí của tổ chức trong danh sách xếp theo mã; null nếu thao tác bị từ chối.',
    read: async (context, done) => {
      const node = done && (await organizationById(context).load(done.organization.id));
      return node && { cursor: encodeCursor('CODE', { value: node.code, id: node.id }), node };
    },
  },
];
