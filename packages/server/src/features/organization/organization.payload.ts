import { Field, ObjectType } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { encodeCursor } from '../../graph/cursor.ts';
import { MutationPayload } from '../../graph/mutation.type.ts';
import { organizationById } from './organization.loaders.ts';
import { OrganizationEdgeType, OrganizationType } from './organization.type.ts';

/** The fields that the payload of every mutation of an organization has. */
@ObjectType({ simpleResolvers: true })
export abstract class OrganizationPayload extends MutationPayload {
  @Field(() => OrganizationType, {
    nullable: true,
    description:
      'This is the organization as recorded after the mutation; null where the mutation was refused. / Đây là tổ chức đảng như đã ghi sau thao tác; null nếu thao tác bị từ chối.',
  })
  organization?: OrganizationType | null;

  @Field(() => OrganizationEdgeType, {
    nullable: true,
    description:
      'This is the place of the organization in a list of organizations by code; null where the mutation was refused. / Đây là vị trí của tổ chức trong danh sách xếp theo mã; null nếu thao tác bị từ chối.',
  })
  organizationEdge?: InstanceType<typeof OrganizationEdgeType> | null;
}

/** The fields of `OrganizationPayload`, read only where they are selected. */
export const organizationFields = (context: Context, organization: { id: number } | undefined) =>
  organization && {
    organization: () => organizationById(context).load(organization.id),
    organizationEdge: async () => {
      const node = await organizationById(context).load(organization.id);
      return node && { cursor: encodeCursor('CODE', { value: node.code, id: node.id }), node };
    },
  };
