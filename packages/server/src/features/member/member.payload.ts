import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { encodeCursor } from '../../graph/cursor.ts';
import { MutationPayload } from '../../graph/mutation.type.ts';
import { memberById, memberSortKey } from './member.loaders.ts';
import { MemberEdgeType, MemberType } from './member.type.ts';

/** The fields that the payload of every mutation of a member has. */
@ObjectType({ simpleResolvers: true })
export abstract class MemberPayload extends MutationPayload {
  @Field(() => MemberType, {
    nullable: true,
    description:
      'This is the member as recorded after the mutation; null where the mutation was refused. / Đây là đảng viên như đã ghi sau thao tác; null nếu thao tác bị từ chối.',
  })
  member?: MemberType | null;

  @Field(() => MemberEdgeType, {
    nullable: true,
    description:
      'This is the place of the member in a list of members by name; null where the mutation was refused. / Đây là vị trí của đảng viên trong danh sách xếp theo tên; null nếu thao tác bị từ chối.',
  })
  memberEdge?: InstanceType<typeof MemberEdgeType> | null;
}

/** The fields of `MemberPayload`, read only where they are selected. */
export const memberFields = (context: Context, member: { id: number } | undefined) =>
  member && {
    member: () => memberById(context).load(member.id),
    memberEdge: async () => ({
      cursor: encodeCursor('NAME', {
        value: (await memberSortKey(context).load(member.id)) ?? '',
        id: member.id,
      }),
      node: await memberById(context).load(member.id),
    }),
  };
