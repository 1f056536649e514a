import { defineValues } from '../../test/define-cases.ts';

export const reminderValues = defineValues({
  'Date until': ['2021-01-31', '2020-06-30'],
  'Date from': ['2015-12-31', '2020-06-30'],
});
