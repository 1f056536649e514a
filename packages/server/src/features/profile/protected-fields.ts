import type { Permission } from '../../shared/permission.ts';

/** The fields of a profile that not everybody may see, each with the permission that shows it. */
export const protectedFields = {
  birthDate: 'personal',
  birthPlace: 'personal',
  homeTown: 'personal',
  permanentAddress: 'personal',
  temporaryAddress: 'personal',
  phone: 'personal',
  partyCardNumber: 'personal',
  ethnicity: 'sensitive',
  religion: 'sensitive',
  identityNumber: 'sensitive',
} as const satisfies Record<string, Permission>;
export type ProtectedField = keyof typeof protectedFields;

/** The permissions by which profiles are protected. */
export type ProfilePermission = (typeof protectedFields)[ProtectedField];
