import { parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { printDocument } from './document.print.ts';

const everything = String.raw`
  query All($a: [ID!]! = ["x"] @one, $b: Filter = {}) @two(n: 1) {
    one: node(id: "quote \" \\ \u0007 Đảng", empty: [], block: """a "block" """) { ...F @include(if: $a) }
    nodes(list: [1, -2.5e3, true, null, ENUM, $a], object: {key: {nested: "v"}}) {
      ... on Member { fullName }
      ... @skip(if: false) { id }
    }
  }
  fragment F on Node @three { __typename id }
  mutation { a }
  subscription Named { a }
`;

test('the printed text parses to the same document', () => {
  const document = parse(everything);
  expect(print(parse(printDocument(document)))).toBe(
    print(document).replace('"""a "block" """', '"a \\"block\\" "'),
  );
});
