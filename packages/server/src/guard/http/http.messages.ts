import { defineMessages } from '../../shared/messages.ts';

/** Errors of HTTP requests that never become a GraphQL operation. */
export const httpMessages = defineMessages({
  HOST_NOT_ALLOWED: ({ host }) => ({
    vi: `Máy chủ này chỉ phục vụ chính máy đang chạy nó, không phục vụ "${host}"; hãy dùng 127.0.0.1 hoặc localhost.`,
    en: `This server serves its own machine only, not "${host}"; use 127.0.0.1 or localhost.`,
  }),
});
