/** A value that may be hidden from its reader; a hidden value is never a bare null. */
export interface ProtectedValue {
  readonly masking: 'NONE' | 'PARTIAL' | 'FULL';
  /** Null where nothing is recorded, or where the reader may not see it: `masking` distinguishes the two. */
  readonly value: string | null;
}

/**
 * Reports whether a value is hidden in part or completely. Where it is not masked, null means that nothing is
 * recorded.
 *
 * @example
 * if (isMasked(profile.phone)) askForAccess();
 */
export function isMasked<Value extends ProtectedValue>(
  value: Value,
): value is Value & { readonly masking: 'PARTIAL' | 'FULL' } {
  return value.masking !== 'NONE';
}

/**
 * Formats a protected value for people; `format` writes the value itself, such as `formatDay` of `@dangbo/sdk/day`.
 *
 * @example
 * shown({ masking: 'FULL', value: null }, 'en'); // 'Not shown to you'
 * shown({ masking: 'NONE', value: '1965-03' }, 'en', formatDay); // '03/1965'
 */
export function shown(
  { masking, value }: ProtectedValue,
  language: 'vi' | 'en' = 'vi',
  format: (value: string) => string = String,
): string {
  const [hidden, partial, missing] =
    language === 'vi'
      ? ['Không được xem', 'chỉ được xem một phần', 'Chưa ghi']
      : ['Not shown to you', 'shown in part', 'Not recorded'];
  if (value === null) return masking === 'NONE' ? missing : hidden;
  if (masking === 'FULL') return hidden;
  return masking === 'NONE' ? format(value) : `${format(value)} (${partial})`;
}
