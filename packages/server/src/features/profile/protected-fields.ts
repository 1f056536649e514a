import type { Permission } from '../../shared/permission.ts';

/** The protected fields of a profile, each with the permission that shows it. */
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

/** The permissions that protect profiles. */
export type ProfilePermission = (typeof protectedFields)[ProtectedField];
