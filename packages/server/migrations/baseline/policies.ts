/** The hash of the file `policies.sql` that the database has applied: it is applied anew where that is another. */
export const appliedPolicies: readonly string[] = [
  'create table applied_policies (hash text not null)',
  'create unique index applied_policies_one on applied_policies ((true))',
];
