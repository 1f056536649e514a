/** How much of a value its reader may see; the server never tells a hidden value by a bare null. */
export interface ProtectedValue {
  readonly masking: 'NONE' | 'PARTIAL' | 'FULL';
  /** Null where nothing is recorded, or where the reader may not see it: `masking` tells which. */
  readonly value: string | null;
}

/**
 * Whether some or all of a value is kept from its reader. What is not masked and null is not recorded.
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
 * A protected value in words for people.
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
