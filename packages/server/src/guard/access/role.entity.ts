import { defineEntity, p } from '@mikro-orm/core';
import { permissions } from '../../shared/permission.ts';

/** A set of permissions with a name. */
export const Role = defineEntity({
  name: 'Role',
  properties: {
    key: p.text().primary(),
    nameVi: p.text(),
    nameEn: p.text(),
    description: p.text(),
  },
});

export const RolePermission = defineEntity({
  name: 'RolePermission',
  properties: {
    role: () => p.manyToOne(Role).primary().joinColumn('role_key'),
    permission: p.enum(permissions).primary(),
  },
});
