import { type GraphQLResolveInfo, responsePathAsArray } from 'graphql';
import { ArgsType, Field, Int } from 'type-graphql';
import { bind } from '../database/bound.ts';
import { isDay } from '../shared/dates.ts';
import type { BoundCursor, CursorOrder } from './cursor.ts';
import { defaultPageSize, type PageRequest } from './page.ts';
import { RequestError } from './request-error.ts';

/** The arguments of every connection. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description:
      'The page has at most this many items from the start of the list, 1 to 100; the default is 50 where `last` is not given either. / Trang có tối đa ngần này mục tính từ đầu danh sách, từ 1 đến 100; mặc định là 50 nếu cũng không dùng `last`.',
  })
  first?: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The page has only items that follow this cursor; the default is the start of the list. / Trang chỉ gồm các mục đứng sau con trỏ này; mặc định là từ đầu danh sách.',
  })
  after?: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The page has at most this many items from the end of the list, 1 to 100; it cannot be combined with `first`. / Trang có tối đa ngần này mục tính từ cuối danh sách, từ 1 đến 100; không dùng cùng với `first`.',
  })
  last?: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The page has only items that come before this cursor; the default is the end of the list. / Trang chỉ gồm các mục đứng trước con trỏ này; mặc định là đến cuối danh sách.',
  })
  before?: string;
}

/** The path of an argument of the field being resolved, as errors name it. */
export const argumentPath = (info: GraphQLResolveInfo, ...names: string[]): (string | number)[] => [
  ...responsePathAsArray(info.path),
  ...names,
];

/**
 * Reads the arguments of a page; its size was checked before anything was read (guard/limits).
 * @throws RequestError for a cursor of another list.
 */
export function readPage(page: PageArguments, order: CursorOrder, info: GraphQLResolveInfo): PageRequest {
  const { first, last } = page;
  return {
    size: first ?? last ?? defaultPageSize,
    backward: last != null,
    after: readCursor(page.after, order, argumentPath(info, 'after')),
    before: readCursor(page.before, order, argumentPath(info, 'before')),
  };
}

const isRowId = (id: unknown): id is number => Number.isInteger(id) && 0 < Number(id) && Number(id) < 2 ** 31;

/** A number as PostgreSQL writes it, from 0 on, or nothing. */
const figure = /^(\d{1,9}(\.\d{1,20})?|\d(\.\d{1,20})?e-\d\d)?$/;

/** Orders whose name ends in _ON are by a day, in _NUMBER or _COUNT by a number that every row has. */
function isOrderValue(value: unknown, { name, isByFigure }: CursorOrder): value is string {
  if (typeof value !== 'string') return false;
  if (isByFigure) return figure.test(value);
  if (name.endsWith('_ON')) return isDay(value);
  return /_(NUMBER|COUNT)$/.test(name) ? /^\d{1,18}$/.test(value) : !value.includes('\0');
}

function readCursor(
  text: string | undefined | null,
  order: CursorOrder,
  argument: (string | number)[],
): BoundCursor | undefined {
  if (text == null) return undefined;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const [ofOrder, value, id] = Array.isArray(parsed) ? parsed : [];
    if (ofOrder === order.name && isOrderValue(value, order) && isRowId(id))
      return { value: bind(value), id: bind(id) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new RequestError('INVALID_CURSOR', { value: text }, argument);
}
