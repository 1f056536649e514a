import { Organization } from './organization.entity.ts';
import { organizationById } from './organization.loaders.ts';
import { organizationMutations } from './organization.mutations.ts';
import * as fields from './organization.resolver.ts';
import { OrganizationClosure } from './organization-closure.entity.ts';
import { OrganizationEvent } from './organization-event.entity.ts';
import * as lists from './organization-lists.resolver.ts';
import { OrganizationState } from './organization-state.entity.ts';

/** The tree of party organizations (tổ chức đảng) on any day. */
export const entities = [Organization, OrganizationState, OrganizationClosure, OrganizationEvent] as const;

export const resolvers = [...Object.values(fields), ...Object.values(lists), ...organizationMutations];

export const nodes = { Organization: organizationById };

export { messages } from './organization.messages.ts';
export { sample } from './organization.sample.ts';
export { scopes } from './organization.scope.ts';
