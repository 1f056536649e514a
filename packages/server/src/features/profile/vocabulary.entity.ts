import { defineEntity, p } from '@mikro-orm/core';

const properties = { code: p.smallint().primary(), name: p.text() };

/** The peoples of Viet Nam, by the State's list. */
export const Ethnicity = defineEntity({ name: 'Ethnicity', properties });

/** The religions recognized in Viet Nam, and none. */
export const Religion = defineEntity({ name: 'Religion', properties });
