import { encodeCursor } from '../../graph/cursor.ts';
import { changedRow, type PayloadField } from '../../graph/define-mutation.ts';
import { memberById, memberSortKey } from './member.loaders.ts';
import { MemberEdgeType, MemberType } from './member.type.ts';

/** The fields that the payload of every mutation of a member has. */
export const memberPayload: readonly PayloadField<{ member: { id: number } }>[] = [
  changedRow(
    'member',
    MemberType,
    memberById,
    'This is the member as recorded after the mutation; null where the mutation was refused. / Đây là đảng viên như đã ghi sau thao tác; null nếu thao tác bị từ chối.',
  ),
  {
    name: 'memberEdge',
    type: () => MemberEdgeType,
    nullable: true,
    description:
      'This is the place of the member in a list of members by name; null where the mutation was refused. / Đây là vị trí của đảng viên trong danh sách xếp theo tên; null nếu thao tác bị từ chối.',
    read: async (context, done) => {
      if (!done) return null;
      const { id } = done.member;
      const value = (await memberSortKey(context).load(id)) ?? '';
      return { cursor: encodeCursor('NAME', { value, id }), node: await memberById(context).load(id) };
    },
  },
];
