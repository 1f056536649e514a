import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { runMutation } from '../../graph/mutation.ts';
import { Needs } from '../../graph/needs.ts';
import { EstablishOrganizationInput } from './establish-organization.input.ts';
import { establishOrganization } from './establish-organization.service.ts';
import { OrganizationPayload, organizationFields } from './organization.payload.ts';

@ObjectType({
  description:
    'The result holds the organization that was established. / Kết quả gồm tổ chức đảng được thành lập.',
})
class EstablishOrganizationPayload extends OrganizationPayload {}

@Resolver()
export class OrganizationMutations {
  @Needs('edit')
  @Mutation(() => EstablishOrganizationPayload, {
    description:
      'This mutation establishes an organization under its direct superior (thành lập tổ chức đảng). / Thao tác này ghi việc thành lập một tổ chức đảng trực thuộc cấp trên trực tiếp.',
  })
  establishOrganization(
    @Arg('input', () => EstablishOrganizationInput, {
      description:
        'The input describes the organization and the decision to establish it. / Đầu vào mô tả tổ chức và quyết định thành lập.',
    })
    input: EstablishOrganizationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, establishOrganization, (done) =>
      organizationFields(context, done?.organization),
    );
  }
}
