import {
  type GraphQLSchema,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { Viewer } from '../../graph/context.ts';
import { RequestError } from '../../graph/request-error.ts';
import type { SelectedField } from '../../graph/selected-fields.ts';
import { isGranted, type Permission } from '../../shared/permission.ts';

/** What a field takes: a permission, held anywhere at all (of which rows, the filters see to), or no more than being known. */
export type Rule = Permission | 'anyone';

/**
 * The rule of every field of every type. A field that is not here is nobody's: the schema is not built with one.
 */
const fieldRules: Readonly<Record<string, Partial<Record<Rule, string>>>> = {
  Query: {
    access: 'accounts',
    audit: 'auditLog',
    anyone: 'node nodes viewer',
    figures: 'organization organizations',
    members: 'ethnicities member members religions',
  },
  Mutation: {
    access: 'createApiKey disableAccount enableAccount endGrant grantRole revokeApiKey rotateApiKey',
    edit: `admitMember appointToPosition decideRatings establishOrganization recognizeOfficialMember transferMember
      updateMemberProfile upgradeOrganization`,
  },
  Node: { anyone: 'id' },
  PageInfo: { anyone: 'endCursor hasNextPage hasPreviousPage startCursor' },
  LocalizedText: { anyone: 'en vi' },
  UserError: { anyone: 'code message path' },
  Viewer: { anyone: 'grants id name scopes' },
  // Everybody may know what they were granted themselves, and where that is.
  Grant: { anyone: 'id organization role validFrom validTo' },
  Role: { anyone: 'key name permissions' },
  Account: { access: 'apiKeys createdAt disabledAt grants id issuer name subject' },
  AccountConnection: { access: 'edges nodes pageInfo totalCount' },
  AccountEdge: { access: 'cursor node' },
  ApiKey: { access: 'createdAt expiresAt prefix revokedAt' },
  CreateApiKeyPayload: { access: 'apiKey token userErrors warnings' },
  DisableAccountPayload: { access: 'account userErrors warnings' },
  EnableAccountPayload: { access: 'account userErrors warnings' },
  EndGrantPayload: { access: 'grant userErrors warnings' },
  GrantRolePayload: { access: 'grant userErrors warnings' },
  RevokeApiKeyPayload: { access: 'apiKey userErrors warnings' },
  RotateApiKeyPayload: { access: 'apiKey token userErrors warnings' },

  Organization: {
    // `viewer` tells by these where its caller may do something; whoever may do nothing sees none.
    anyone: 'code id kind name',
    figures: `agency ancestors children descendants dissolvedOn establishedOn history memberCount memberMovements parent
      rating ratingSummaries ratings version`,
    members: 'members positions secretary',
    audit: 'changes',
  },
  OrganizationConnection: { figures: 'edges nodes pageInfo totalCount' },
  OrganizationEdge: { figures: 'cursor node' },
  OrganizationEvent: { figures: 'document effectiveOn type' },
  OrganizationRating: { figures: 'grade id organization stages year' },
  Agency: { figures: 'id name' },
  Document: { figures: 'issuedOn issuer symbol title type' },
  CommitteeTerm: { figures: 'endsOn name startsOn' },
  MemberMovementSummary: {
    figures:
      'admitted closing died expelled opening removed reorganized resigned transferredIn transferredOut year',
  },
  RatingSummary: { figures: 'counts goodOrBetter goodOrBetterRate rated subject year' },
  RatingCount: { figures: 'count grade' },
  RatingStageResult: { figures: 'grade ratedOn stage' },

  Member: {
    members: `admittedOn birthYear fileNumber fullName givenName id officialOn organization positions profile rating
      ratings status version`,
    audit: 'changes readings',
  },
  AuditEntry: {
    audit: 'action at caller callerName changes id member operation organization purpose requestId row table',
  },
  AuditChange: { audit: 'after before field protected' },
  AuditEntryConnection: { audit: 'edges nodes pageInfo totalCount' },
  AuditEntryEdge: { audit: 'cursor node' },
  // Masked for each member whose profile the caller may not see: a rule for every row, not for the field alone.
  MemberProfile: {
    members: `birthDate birthName birthPlace ethnicity foreignLanguages generalEducation homeTown identityNumber
      occupation partyCardNumber permanentAddress phone politicalTheory professionalQualification religion sex
      temporaryAddress`,
  },
  ProtectedDate: { members: 'masking value' },
  ProtectedText: { members: 'masking value' },
  MemberConnection: { members: 'edges nodes pageInfo totalCount' },
  MemberEdge: { members: 'cursor node' },
  MemberRating: { members: 'grade id member organization stages year' },
  Position: { members: 'endedOn headOfAgency id member method organization role startedOn term' },

  AdmitMemberPayload: { edit: 'member memberEdge userErrors warnings' },
  AppointToPositionPayload: { edit: 'endedPositions position userErrors warnings' },
  DecideRatingsPayload: { edit: 'memberRatings organizationRatings userErrors warnings' },
  EstablishOrganizationPayload: { edit: 'organization organizationEdge userErrors warnings' },
  RecognizeOfficialMemberPayload: { edit: 'member memberEdge userErrors warnings' },
  TransferMemberPayload: { edit: 'endedPositions member memberEdge userErrors warnings' },
  UpdateMemberProfilePayload: { edit: 'member memberEdge userErrors warnings' },
  UpgradeOrganizationPayload: { edit: 'organization organizationEdge userErrors warnings' },
};

/** Each field, as `Type.field`, with its rule. */
export const rules: ReadonlyMap<string, Rule> = new Map(
  Object.entries(fieldRules).flatMap(([type, byRule]) =>
    Object.entries(byRule).flatMap(([rule, names]) =>
      names.split(/\s+/).map((name): [string, Rule] => [`${type}.${name}`, rule as Rule]),
    ),
  ),
);

/** Every field of a schema, as `Type.field`, in alphabetical order. */
export const fieldsIn = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .flatMap((type) =>
      (isObjectType(type) || isInterfaceType(type)) && !isIntrospectionType(type)
        ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
        : [],
    )
    .toSorted();

/** @throws Error where a field of the schema has no rule, or a rule no field. */
export function checkEveryFieldHasRule(schema: GraphQLSchema): void {
  const fields = fieldsIn(schema);
  const unruled = fields.filter((field) => !rules.has(field));
  const stale = [...rules.keys()].filter((field) => !fields.includes(field));
  if (unruled.length === 0 && stale.length === 0) return;
  throw new Error(
    `field-rules.ts: without a rule: ${unruled.join(', ')}; without a field: ${stale.join(', ')}`,
  );
}

/** Refuses an operation that would ask for a field that its caller may not use. @throws RequestError `FORBIDDEN` */
export function checkRules(fields: readonly SelectedField[], { scopes }: Pick<Viewer, 'scopes'>): void {
  for (const { parent, field, path, skipped, fields: below } of fields) {
    // Names of types are in the schema, which is for everyone.
    if (skipped || field === TypeNameMetaFieldDef) continue;
    const what = `${parent}.${field.name}`;
    const rule = rules.get(what);
    if (rule !== 'anyone' && (rule === undefined || !isGranted(scopes[rule]))) {
      const error = new RequestError(
        'FORBIDDEN',
        { what, permission: rule ?? '' },
        undefined,
        undefined,
        path,
      );
      error.extensions.http = { status: 403 };
      throw error;
    }
    checkRules(below, { scopes });
  }
}
