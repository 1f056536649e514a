import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graph/context.ts';
import { runMutation } from '../../graph/mutation.ts';
import { EstablishOrganizationInput } from './establish-organization.input.ts';
import { establishOrganization } from './establish-organization.service.ts';
import { OrganizationPayload, organizationFields } from './organization.payload.ts';

@ObjectType({ description: 'The organization established.' })
class EstablishOrganizationPayload extends OrganizationPayload {}

@Resolver()
export class OrganizationMutations {
  @Mutation(() => EstablishOrganizationPayload, {
    description: 'Establishes an organization under its direct superior (thành lập tổ chức đảng).',
  })
  establishOrganization(
    @Arg('input', () => EstablishOrganizationInput, { description: 'What is to be recorded.' })
    input: EstablishOrganizationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return runMutation(context, info, input, establishOrganization, (done) =>
      organizationFields(context, done?.organization),
    );
  }
}
