/**
 * The sentences in which the common tests report what a feature still lacks. Each names the file to write or to
 * extend, and what to add there.
 */
export const missing = {
  cases: (mutation: string, file: string) =>
    `The mutation "${mutation}" has no test material: write ${file} with defineCases() of src/test/define-cases.ts.`,
  mutation: (mutation: string, file: string) =>
    `The schema has no mutation "${mutation}": correct its name in ${file}, or delete its cases.`,
  oneCases: (mutation: string, files: readonly string[]) =>
    `The mutation "${mutation}" has its test material twice, in ${files.join(' and ')}: delete one.`,
  order: (mutations: readonly string[]) =>
    `The mutations ${mutations.join(', ')} wait for each other: delete one "after" in their cases files.`,
  oneInput: (mutation: string) =>
    `The mutation "${mutation}" must take one argument, "input": let its input class extend MutationInput of src/graph/mutation.input.ts.`,
  accepted: (mutation: string, caller: string, codes: readonly string[], file: string) =>
    `The mutation "${mutation}" was refused to the caller "${caller}" with ${codes.join(', ')}: correct its acceptedInputs in ${file}, or name the caller in its nothingFor.`,
  refused: (mutation: string, caller: string, file: string) =>
    `The mutation "${mutation}" was accepted from the caller "${caller}": delete the caller from its nothingFor in ${file}.`,
  performed: (mutation: string, file: string) =>
    `No caller of src/test/find-editors.ts performed the mutation "${mutation}": correct its acceptedInputs in ${file}, or its access rule.`,
  random: (mutation: string, file: string) =>
    `No random input of the mutation "${mutation}" was accepted: let its randomInput in ${file} fit more often.`,
  argumentValue: (name: string, type: string, key: string) =>
    `The argument or input field "${name}: ${type}" has no value for tests: write defineValues({ '${key}': […] }) of src/test/define-cases.ts into a cases file of its feature.`,
  idType: (name: string) =>
    `Nothing says which node type the id "${name}" is of: let its name end as "memberId" does, with a node type of its feature, or add its last word to src/test/input-values.ts.`,
  changeable: (type: string) =>
    `The input of a mutation needs an id of type "${type}", of which src/test/changeable-ids.ts has none: declare the type in the nodes of its feature, or give the id in acceptedInputs.`,
  scope: (table: string) =>
    `src/test/scope-oracle.ts does not say who sees the rows of the table "${table}": add the table to its rules.`,
  nodeScope: (type: string) =>
    `src/test/scope-oracle.ts does not name the table of the node type "${type}": add the type to tableOfNode.`,
  cursors: (connection: string, order: string | undefined) =>
    `src/test/known-values.ts found no cursor of ${connection}${order ? ` by ${order}` : ''}: add rows of it to the sample of its feature, or a list of it to a node type that a root field lists.`,
  canary: (table: string, columns: readonly string[]) =>
    `src/test/canaries.ts has no canary for ${columns.map((column) => `"${table}.${column}"`).join(', ')}: add one to its table.`,
  sample: (table: string) =>
    `The sample has no row of the table "${table}", so that tests of its scope would show nothing: add some to the sample of its feature.`,
  inScope: (table: string, file: string) =>
    `The sample has no row of the table "${table}" in the scope of a caller of ${file}: add some to the sample of its feature.`,
  outOfScope: (table: string, file: string) =>
    `The sample has no row of the table "${table}" outside the scope of a caller of ${file}, or its filter and its policy are not what hides it: add some to the sample of its feature.`,
  leak: (table: string, file: string, list: string) =>
    `The crawl of ${file} does not notice the filter or the policy of the table "${table}": add rows to the sample of its feature that a scope hides, or add the table to ${list} there with the reason.`,
  hidden: (type: string, file: string) =>
    `The sample has no ${type} that the caller of ${file} may not see: add one to the sample of its feature.`,
  row: (file: string, sql: string) =>
    `The sample has no row for a fixture of ${file}: add one to the sample of the feature that owns the table of: ${sql.replace(/\s+/g, ' ').trim()}.`,
};
