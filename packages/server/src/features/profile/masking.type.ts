import { Field, ObjectType } from 'type-graphql';
import { PartialDateScalar } from '../../graph/date.scalar.ts';
import { publishEnum } from '../../graph/enum.ts';

export type Masking = 'NONE' | 'PARTIAL' | 'FULL';
const MaskingEnum = publishEnum<Masking>(
  'Masking',
  'How much of a protected value is kept from the caller. Told whether or not anything is recorded.',
  {
    NONE: 'Nothing: the value is as recorded, and null where nothing is recorded.',
    PARTIAL: 'Some of it: the value is what the caller may see of it.',
    FULL: 'All of it: the value is null, whatever is recorded.',
  },
);

/** A value that not everybody may see, as the caller sees it. */
export interface Protected {
  masking: Masking;
  value: string | null;
}

/** What the caller sees of a value that they may not see. */
export const masked: Protected = { masking: 'FULL', value: null };

@ObjectType('ProtectedText', { description: 'A text that not everybody may see.' })
export class ProtectedTextType implements Protected {
  @Field(() => MaskingEnum, { description: 'How much of it is kept from the caller.' })
  masking!: Masking;

  @Field(() => String, { nullable: true, description: 'What the caller may see: see `masking`.' })
  value!: string | null;
}

@ObjectType('ProtectedDate', { description: 'A date, as far as it is known, that not everybody may see.' })
export class ProtectedDateType implements Protected {
  @Field(() => MaskingEnum, { description: 'How much of it is kept from the caller.' })
  masking!: Masking;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'What the caller may see, such as the year alone: see `masking`.',
  })
  value!: string | null;
}
