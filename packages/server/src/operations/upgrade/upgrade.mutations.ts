import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import { OrganizationPayload, organizationFields } from '../../features/organization/organization.payload.ts';
import type { Context } from '../../graph/context.ts';
import { runMutation } from '../../graph/mutation.ts';
import { UpgradeOrganizationInput } from './upgrade-organization.input.ts';
import { upgradeOrganization } from './upgrade-organization.service.ts';

@ObjectType({ description: 'The organization upgraded; the new cells are its children.' })
class UpgradeOrganizationPayload extends OrganizationPayload {}

@Resolver()
export class UpgradeMutations {
  @Mutation(() => UpgradeOrganizationPayload, {
    description:
      'Makes a grassroots cell a grassroots committee and divides its members among new cells (nâng cấp chi bộ cơ sở thành đảng bộ cơ sở).',
  })
  upgradeOrganization(
    @Arg('input', () => UpgradeOrganizationInput, { description: 'What is to be recorded.' })
    input: UpgradeOrganizationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, upgradeOrganization, (done) =>
      organizationFields(context, done?.organization),
    );
  }
}
