import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import { OrganizationPayload, organizationFields } from '../../features/organization/organization.payload.ts';
import type { Context } from '../../graph/context.ts';
import { runMutation } from '../../graph/mutation.ts';
import { Needs } from '../../graph/needs.ts';
import { UpgradeOrganizationInput } from './upgrade-organization.input.ts';
import { upgradeOrganization } from './upgrade-organization.service.ts';

@ObjectType({
  description:
    'The result holds the organization that was upgraded; its new cells are its children. / Kết quả gồm tổ chức đảng được nâng cấp; các chi bộ mới trực thuộc tổ chức này.',
})
class UpgradeOrganizationPayload extends OrganizationPayload {}

@Resolver()
export class UpgradeMutations {
  @Needs('edit')
  @Mutation(() => UpgradeOrganizationPayload, {
    description:
      'This mutation upgrades a grassroots cell to a grassroots committee and divides its members among new cells (nâng cấp chi bộ cơ sở thành đảng bộ cơ sở). / Thao tác này nâng cấp một chi bộ cơ sở thành đảng bộ cơ sở và phân đảng viên về các chi bộ mới.',
  })
  upgradeOrganization(
    @Arg('input', () => UpgradeOrganizationInput, {
      description:
        'The input holds the cell, the decision and the new cells with their members. / Đầu vào gồm chi bộ, quyết định và các chi bộ mới cùng đảng viên của chúng.',
    })
    input: UpgradeOrganizationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, upgradeOrganization, (done) =>
      organizationFields(context, done?.organization),
    );
  }
}
