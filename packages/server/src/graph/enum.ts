import { registerEnumType } from 'type-graphql';

const descriptions = new WeakMap<object, Readonly<Record<string, string>>>();

/**
 * Publishes a list of names as a GraphQL enum. Each has a description, which begins with its label in both languages:
 * `**Female**: The member is female. / **Nữ**: Đảng viên là nữ.`
 */
export function publishEnum<Value extends string>(
  name: string,
  description: string,
  values: Record<Value, string>,
): { [V in Value]: V } {
  const names = Object.keys(values) as Value[];
  const object = Object.fromEntries(names.map((value) => [value, value])) as { [V in Value]: V };
  descriptions.set(object, values);
  const valuesConfig = Object.fromEntries(names.map((value) => [value, { description: values[value] }]));
  registerEnumType(object, { name, description, valuesConfig: valuesConfig as never });
  return object;
}

/** The names of a published enum's values for people: their labels. */
export function labelsOf<Value extends string>(
  published: {
    [V in Value]: V;
  },
): Record<Value, [vi: string, en: string]> {
  const labelled = Object.entries(descriptions.get(published) ?? {}).map(([value, description]) => {
    const [en = '', vi = ''] = [...description.matchAll(/(?<=^| \/ )\*\*([^*]+)\*\*: /g)].map(
      ([, label]) => label,
    );
    return [value, [vi, en]];
  });
  return Object.fromEntries(labelled);
}

export const OrderDirectionEnum = publishEnum(
  'OrderDirection',
  'The direction determines which end of a list comes first. / Chiều sắp xếp quyết định đầu nào của danh sách đứng trước.',
  {
    ASC: '**Ascending**: The list is ascending: from A to Z, from the oldest to the newest. / **Tăng dần**: Danh sách xếp tăng dần: từ A đến Z, từ cũ đến mới.',
    DESC: '**Descending**: The list is descending: from Z to A, from the newest to the oldest. / **Giảm dần**: Danh sách xếp giảm dần: từ Z đến A, từ mới đến cũ.',
  },
);
