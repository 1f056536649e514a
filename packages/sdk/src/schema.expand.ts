/** The errors that the payload of every mutation has. */
export const payloadErrors = 'userErrors:[UserError!]!warnings:[UserError!]!';

/** A mutation that keeps to the convention. */
export const writeMutation = (name: string): string => {
  const own = name.replace(/./, (letter) => letter.toUpperCase());
  return `${name}(input:${own}Input!):${own}Payload!`;
};

/** The two types of a connection of such nodes. */
export const writeConnection = (node: string): string =>
  `type ${node}Connection{edges:[${node}Edge!]!nodes:[${node}!]!pageInfo:PageInfo!totalCount:Int!}type ${node}Edge{cursor:String!node:${node}!}`;

/**
 * Writes the text of a schema in full. In its short form `~admitMember commend` are mutations, `+Member;` is a connection
 * and `^` the errors of a payload.
 */
export const expandSchema = (short: string): string =>
  short
    .replace(/~([\w ]+)/, (_, names: string) => names.split(' ').map(writeMutation).join(''))
    .replace(/\+(\w+);/g, (_, node: string) => writeConnection(node))
    .replaceAll('^', payloadErrors);
