import type { Viewer } from '../../graph/context.ts';
import { scopesOf } from '../../shared/permission.ts';

/** Without authentication the server is bound to loopback, and every caller there administers it. */
export const localAdministrator: Viewer = {
  id: 'local-administrator',
  name: 'Quản trị viên trên máy này',
  scopes: scopesOf('everywhere'),
};
