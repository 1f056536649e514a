import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { Needs } from './needs.ts';

/** A field that is not simple is read only where it is selected. */
@Needs('anyone')
@ObjectType('PageInfo', {
  description:
    'The page information describes where a page lies in its list. / Thông tin trang cho biết vị trí của trang trong danh sách.',
})
class PageInfoType {
  @Field(() => Boolean, {
    simple: false,
    description:
      'This is true where items of the list follow this page. / Giá trị là đúng nếu sau trang này còn mục khác trong danh sách.',
  })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    simple: false,
    description:
      'This is true where items of the list come before this page. / Giá trị là đúng nếu trước trang này còn mục khác trong danh sách.',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the cursor of the first item on this page; give it as `before` for the page before; null where the page is empty. / Đây là con trỏ của mục đầu tiên trên trang, dùng làm `before` để đọc trang trước; null nếu trang trống.',
  })
  startCursor?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'This is the cursor of the last item on this page; give it as `after` for the next page; null where the page is empty. / Đây là con trỏ của mục cuối cùng trên trang, dùng làm `after` để đọc trang sau; null nếu trang trống.',
  })
  endCursor?: string;
}

/**
 * The connection and edge types of a type: `OrganizationConnection`, `OrganizationEdge`. They are described by its
 * plural in English, such as `party members`, and in Vietnamese, such as `đảng viên`.
 */
export function connectionTypes(
  name: string,
  node: () => ClassType,
  { plural, pluralVi }: { plural: string; pluralVi: string },
) {
  @ObjectType(`${name}Edge`, {
    description: `An edge is one place in a list of ${plural}, with its cursor. / Đây là một vị trí trong danh sách ${pluralVi}, kèm con trỏ của nó.`,
  })
  class EdgeType {
    @Field(() => String, {
      description:
        'The cursor marks this place of the list; give it as `after` or `before` to continue from here. / Con trỏ đánh dấu vị trí này trong danh sách, dùng làm `after` hoặc `before` để đọc tiếp từ đây.',
    })
    cursor!: string;

    @Field(node, {
      description: `The node is the object at this place in the list of ${plural}. / Đây là đối tượng ở vị trí này trong danh sách ${pluralVi}.`,
    })
    node!: object;
  }

  @ObjectType(`${name}Connection`, {
    description: `A connection is one page of a list of ${plural}, with the length of the whole list. / Đây là một trang của danh sách ${pluralVi}, kèm độ dài của cả danh sách.`,
  })
  class ConnectionType {
    @Field(() => [EdgeType], {
      description: `The edges are the places on this page of ${plural}, in the order of the list, each with its cursor. / Đây là các vị trí trên trang ${pluralVi} này, theo thứ tự của danh sách, mỗi vị trí kèm con trỏ.`,
    })
    edges!: EdgeType[];

    @Field(() => [node()], {
      description: `The nodes are the ${plural} on this page, in the order of the list, without cursors. / Đây là các ${pluralVi} trên trang này, theo thứ tự của danh sách, không kèm con trỏ.`,
    })
    nodes!: object[];

    @Field(() => PageInfoType, {
      description: `The page information describes where this page lies in the list of ${plural}. / Thông tin trang cho biết vị trí của trang này trong danh sách ${pluralVi}.`,
    })
    pageInfo!: PageInfoType;

    @Field(() => Int, {
      simple: false,
      description: `This is the number of ${plural} in the whole list, not only on this page. / Đây là số ${pluralVi} trong cả danh sách, không chỉ trên trang này.`,
    })
    totalCount!: number;
  }

  return { EdgeType, ConnectionType };
}
