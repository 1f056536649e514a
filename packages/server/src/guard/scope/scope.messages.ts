import { defineMessages } from '../../shared/messages.ts';

/** Errors of fields that the caller may not use. */
export const scopeMessages = defineMessages({
  FORBIDDEN: ({ what, permission }) => ({
    vi: `Bạn không được dùng "${what}": cần quyền "${permission}"; hãy đề nghị người quản trị cấp quyền này.`,
    en: `You may not use "${what}": that takes the permission "${permission}"; ask an administrator for it.`,
  }),
});
