import type { Context } from '../../graph/context.ts';
import { defineLoader } from '../../graph/loader.ts';
import { RequestError } from '../../graph/request-error.ts';
import { masked, type Protected } from './masking.type.ts';
import { maySee, recordedOf } from './profile.loaders.ts';
import { type ProtectedField, protectedFields } from './protected-fields.ts';
import { recordReadings } from './record-readings.ts';

/** One value of one member, as text, since loaders compare ids by identity. */
type Reading = `${number} ${ProtectedField}`;

/**
 * A protected value as the caller may see it.
 * @throws RequestError `PURPOSE_REQUIRED` where they may see a sensitive one and have not stated a purpose
 */
export async function shownValue(
  context: Context,
  memberId: number,
  field: ProtectedField,
): Promise<Protected> {
  const shown = await shownValues(context).load(`${memberId} ${field}`);
  if (shown === 'PURPOSE_REQUIRED') throw new RequestError('PURPOSE_REQUIRED');
  return shown ?? masked;
}

/** A birth date as the caller may see it: masked to its year, which every caller who may see the member may see. */
export async function shownBirthDate(
  context: Context,
  memberId: number,
  birthYear: number | null | undefined,
): Promise<Protected> {
  const shown = await shownValue(context, memberId, 'birthDate');
  if (shown.masking === 'NONE' || birthYear == null) return shown;
  return { masking: 'PARTIAL', value: String(birthYear) };
}

const shownValues = defineLoader(async (context, readings: readonly Reading[]) => {
  const wanted = readings.map((reading) => {
    const [id, field] = reading.split(' ') as [string, ProtectedField];
    return { reading, id: Number(id), field, permission: protectedFields[field] };
  });
  const mayBeSeen = await Promise.all(
    wanted.map(({ id, permission }) => maySee(context, { permission }).load(id)),
  );
  const permitted = wanted.filter((_, index) => mayBeSeen[index]);
  const stated = context.purpose !== undefined;
  const unstated = permitted.filter(({ permission }) => permission === 'sensitive' && !stated);
  const unmasked = permitted.filter((reading) => !unstated.includes(reading));
  // The readings are recorded before any value is returned.
  await recordReadings(
    context,
    unmasked.map(({ id, field }) => ({ memberId: id, field })),
  );
  const rows = await Promise.all(
    unmasked.map(({ id, permission }) => recordedOf(context, { permission }).load(id)),
  );
  return new Map<Reading, Protected | 'PURPOSE_REQUIRED'>([
    ...unstated.map(({ reading }) => [reading, 'PURPOSE_REQUIRED'] as const),
    ...unmasked.map(
      ({ reading, field }, index) =>
        [reading, { masking: 'NONE', value: rows[index]?.[field] ?? null }] as const,
    ),
  ]);
});
