import { closed, inOrganization, type TableScope } from '../../database/scope.ts';

const counted: TableScope = {
  read: { permission: 'figures', rows: inOrganization('ancestor_id') },
  isView: true,
};
const fault: TableScope = { ...closed, isView: true };

export const scopes = {
  counted_organization: counted,
  counted_secretary: counted,
  counted_probation: counted,
  counted_upgrade: counted,
  organization_rollup: closed,
  secretary_rollup: closed,
  probation_rollup: closed,
  upgrade_rollup: closed,
  organization_rollup_fault: fault,
  secretary_rollup_fault: fault,
  probation_rollup_fault: fault,
  upgrade_rollup_fault: fault,
} satisfies Record<string, TableScope>;
