import type { EntityManager } from '../../database/database.ts';
import type { Day } from '../../shared/dates.ts';
import type { Problems } from '../../shared/errors.ts';
import { kindDetails } from '../organization/organization-kind-names.ts';
import type { OrganizationKind } from '../organization/organization-state.entity.ts';
import { ruleOn } from '../regulation/rules.ts';
import type { CommendInput } from './commend.input.ts';
import type { CommendationForm } from './commendation.entity.ts';

/** The Vietnamese names of the forms, for messages. */
const formNames: Record<CommendationForm, string> = {
  PRAISE: 'biểu dương',
  CERTIFICATE_OF_MERIT: 'giấy khen',
  PROVINCIAL_CERTIFICATE_OF_MERIT: 'bằng khen',
  FLAG: 'cờ',
};

const recipientNames = { organizations: 'tổ chức đảng', members: 'đảng viên' } as const;

/** Notes the recipients to whom a committee of this kind may not award the form on the day (29-QĐ/TW, section 27.2). */
export async function checkAuthority(
  em: EntityManager,
  problems: Problems,
  { form, organizationIds, memberIds }: CommendInput,
  kind: OrganizationKind,
  day: Day,
): Promise<void> {
  const forms = (await ruleOn(em, 'commendation.forms', day))[kind];
  const check = (recipients: keyof typeof recipientNames, field: string, given: readonly string[]) => {
    const allowed = (forms?.[recipients] ?? []) as readonly CommendationForm[];
    if (given.length === 0 || allowed.includes(form)) return;
    const { kindVi } = kindDetails(kind);
    problems.add(['input', field], 'FORM_BEYOND_AUTHORITY', {
      kind,
      kindVi: kindVi.charAt(0).toUpperCase() + kindVi.slice(1),
      form,
      formVi: formNames[form],
      recipients,
      recipientsVi: recipientNames[recipients],
      allowed: allowed.join(', '),
      allowedVi: allowed.map((each) => formNames[each]).join(', '),
    });
  };
  check('organizations', 'organizationIds', organizationIds);
  check('members', 'memberIds', memberIds);
}
