import { defineMessages } from '../../shared/messages.ts';

/** Errors of operations that are not in the manifest. */
export const persistedMessages = defineMessages({
  PERSISTED_ONLY: ({ id }) => ({
    vi: `Máy chủ này chỉ nhận các truy vấn trong danh mục, trừ người có quyền "schema" ở mọi nơi; hãy gửi "documentId" của một truy vấn trong đó, hoặc đề nghị người quản trị thêm ${id}.`,
    en: `This server takes the operations of its manifest only, except from who has the permission "schema" everywhere; send the "documentId" of one of them, or ask an administrator to add ${id}.`,
  }),
  PERSISTED_NOT_FOUND: ({ id }) => ({
    vi: `"${id}" không có trong danh mục truy vấn của máy chủ này; hãy gửi nguyên văn bằng "query", hoặc đề nghị người quản trị thêm vào danh mục.`,
    en: `"${id}" is not in this server's manifest of operations; send the text as "query", or ask an administrator to add it.`,
  }),
});
