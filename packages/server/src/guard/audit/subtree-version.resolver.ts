import { FieldResolver } from 'type-graphql';
import type { OrganizationRow } from '../../features/organization/organization.rows.ts';
import { OrganizationType } from '../../features/organization/organization.type.ts';
import { DeclaredFields } from '../../graph/declared-fields.ts';
import { fieldsOf } from '../../graph/field-plan.ts';
import { subtreeVersionOf } from './subtree-version.loaders.ts';

@DeclaredFields(() => OrganizationType)
export class SubtreeVersionResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The version is another text after every change of the records of the organization, of all that are or were below it, and of their members; a screen that asks for it alone learns cheaply when to read again. It may also change where nothing visible has; it is null outside the scope of the caller. / Phiên bản là một chuỗi khác đi sau mỗi thay đổi hồ sơ của tổ chức, của mọi tổ chức đang hoặc từng ở bên dưới và đảng viên ở đó; màn hình chỉ cần hỏi trường này để biết khi nào phải đọc lại. Chuỗi có thể đổi cả khi không có gì nhìn thấy được thay đổi; là null nếu ngoài phạm vi của người gọi.',
  })
  subtreeVersion() {
    return fieldsOf<OrganizationRow>().value(subtreeVersionOf, 'id', 'version');
  }
}
