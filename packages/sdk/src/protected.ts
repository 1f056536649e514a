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
 * Formats a protected value for people.
 *
 * @example
 * shown({ masking: 'FULL', value: null }, 'en'); // 'Not shown to you'
 */
export function shown({ masking, value }: ProtectedValue, language: 'vi' | 'en' = 'vi'): string {
  const [hidden, partial, missing] =
    language === 'vi'
      ? ['Không được xem', 'chỉ được xem một phần', 'Chưa ghi']
      : ['Not shown to you', 'shown in part', 'Not recorded'];
  if (masking === 'NONE') return value ?? missing;
  return masking === 'PARTIAL' && value !== null ? `${value} (${partial})` : hidden;
}
