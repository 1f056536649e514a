import { registerEnumType } from 'type-graphql';

/** Publishes a list of names as a GraphQL enum, each with its description. */
export function publishEnum<Value extends string>(
  name: string,
  description: string,
  values: Record<Value, string>,
): { [V in Value]: V } {
  const names = Object.keys(values) as Value[];
  const object = Object.fromEntries(names.map((value) => [value, value])) as { [V in Value]: V };
  const valuesConfig = Object.fromEntries(names.map((value) => [value, { description: values[value] }]));
  registerEnumType(object, { name, description, valuesConfig: valuesConfig as never });
  return object;
}

export const OrderDirectionEnum = publishEnum(
  'OrderDirection',
  'The direction determines which end of a list comes first. / Chiều sắp xếp quyết định đầu nào của danh sách đứng trước.',
  {
    ASC: 'The list is ascending: from A to Z, from the oldest to the newest. / Danh sách xếp tăng dần: từ A đến Z, từ cũ đến mới.',
    DESC: 'The list is descending: from Z to A, from the newest to the oldest. / Danh sách xếp giảm dần: từ Z đến A, từ mới đến cũ.',
  },
);
