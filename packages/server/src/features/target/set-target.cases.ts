import { rootOf } from '../../test/actor.ts';
import { defineCases, defineValues } from '../../test/define-cases.ts';
import { pick } from '../../test/random-world.ts';

const units = {
  ADMISSIONS: 'PERSONS',
  MEMBERS_GOOD_OR_BETTER: 'PERCENT',
  GRASSROOTS_GOOD_OR_BETTER: 'PERCENT',
  OWN_RATING_GOOD_OR_BETTER: 'YES_OR_NO',
} as const;
const indicators = Object.keys(units) as (keyof typeof units)[];

export const setTarget = defineCases({
  mutation: 'setTarget',
  selection: 'target { id indicator fromYear toYear }',
  acceptedInputs: [
    (actor) => ({
      organizationId: rootOf(actor, 'edit'),
      indicator: 'ADMISSIONS',
      value: 5,
      unit: 'PERSONS',
      fromYear: 2022,
      toYear: 2025,
      yearly: false,
      setOn: '2021-12-31',
      note: `Chỉ tiêu ${actor.key}`,
    }),
  ],
  randomInput: {
    input: (_world, { organizationId, effectiveOn, variant, either }) => {
      const indicator = pick(indicators, variant);
      const fromYear = Number(effectiveOn.slice(0, 4)) + (variant % 5);
      return {
        organizationId,
        indicator,
        value: 1,
        unit: units[indicator],
        fromYear,
        toYear: either ? fromYear + (variant % 3) : null,
        setOn: effectiveOn,
      };
    },
  },
});

export const targetValues = defineValues({
  'Float value': [90],
  'String note': ['Chỉ tiêu của giai đoạn'],
});
