import { sql } from 'kysely';
import { Field, ID, InterfaceType } from 'type-graphql';
import { Computed, computedBy } from './computed.ts';
import { Needs } from './needs.ts';
import { RequestError } from './request-error.ts';

/** The global id of an object, from its type and number: it is opaque to clients. */
export const encodeId = (type: string, id: number): string =>
  Buffer.from(`${type}:${id}`).toString('base64url');

/** The global id of a row of a type, from the column `id`. */
export const globalId = computedBy(
  (type) =>
    new Computed(
      (id: number) => encodeId(type, id),
      (id) => sql`rtrim(encode(convert_to(${sql.lit(`${type}:`)} || ${id}, 'utf8'), 'base64'), '=')`,
    ),
);

/** The id in a text; undefined where `encodeId` did not create the text. */
export function parseId(text: string) {
  const [, type = '', digits = ''] =
    /^([A-Z][A-Za-z]*):([1-9]\d{0,8})$/.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  const id = { type, id: Number(digits) };
  return type !== '' && encodeId(type, id.id) === text ? id : undefined;
}

/** @throws RequestError `INVALID_ID` where the text is not an id of that type. */
export function decodeId(text: string, type: string, argument: readonly (string | number)[]): number {
  const parsed = parseId(text);
  if (parsed?.type !== type) throw new RequestError('INVALID_ID', { value: text, type }, argument);
  return parsed.id;
}

/** An object that has an identity of its own and can be read again by its id. */
@Needs('anyone')
@InterfaceType('Node', {
  description:
    'A node is an object with an identity of its own, which the query `node` reads again by its id. / Đây là đối tượng có mã định danh riêng, có thể đọc lại bằng truy vấn `node`.',
  autoRegisterImplementations: false,
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class NodeInterface {
  @Field(() => ID, {
    description:
      'The id is unique among all objects and does not change; treat it as an opaque text. / Mã định danh là duy nhất trong mọi đối tượng và không thay đổi; không nên tự suy diễn nội dung của nó.',
  })
  id!: string;
}
