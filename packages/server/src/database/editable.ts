import { raw } from '@mikro-orm/core';

/**
 * The filter of an entity that inputs name by id: it is found only where the caller may edit it, so that a
 * row beyond their scope is reported as not found. The query returns whether the row with that id is editable.
 */
export const editable = (query: (id: string) => string) => ({
  editable: {
    name: 'editable',
    default: true,
    cond: () => ({
      [raw((alias) => `(granted_everywhere('edit') or exists (${query(`${alias}.id`)}))`)]: [],
    }),
  },
});
