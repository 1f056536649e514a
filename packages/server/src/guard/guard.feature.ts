import { ScopeRoots } from '../../migrations/0011-scope-roots.ts';
import { ScopeEver } from '../../migrations/0017-scope-ever.ts';
import { TreeState } from '../../migrations/0018-tree-state.ts';
import { PlannedChecks } from '../../migrations/0020-planned-checks.ts';
import { defineMessages } from '../shared/messages.ts';

export const migrations = [
  { name: '0011-scope-roots', class: ScopeRoots },
  { name: '0017-scope-ever', class: ScopeEver },
  { name: '0018-tree-state', class: TreeState },
  { name: '0020-planned-checks', class: PlannedChecks },
];

/** Errors of the checks that every request passes: of HTTP, of limits, of the manifest and of permissions. */
export const messages = defineMessages({
  HOST_NOT_ALLOWED: ({ host }) => ({
    vi: `Máy chủ này chỉ phục vụ chính máy đang chạy nó, không phục vụ "${host}"; hãy dùng 127.0.0.1 hoặc localhost.`,
    en: `This server serves its own machine only, not "${host}"; use 127.0.0.1 or localhost.`,
  }),
  NOT_SERVED: ({ method, url }) => ({
    vi: `Không có gì được phục vụ tại ${method} ${url}; hãy gửi truy vấn bằng GET hoặc POST tới /graphql.`,
    en: `Nothing is served at ${method} ${url}; send queries by GET or POST to /graphql.`,
  }),
  HEADER_REQUIRED: () => ({
    vi: 'Yêu cầu này bị từ chối vì có thể do trang của một nơi khác gửi; hãy gửi kèm tiêu đề "apollo-require-preflight: true", hoặc gửi bằng POST với "content-type: application/json".',
    en: 'This request is refused, since a page of another site could have sent it; add the header "apollo-require-preflight: true", or send it by POST with "content-type: application/json".',
  }),
  PAGE_SIZE_OUT_OF_RANGE: ({ value }) => ({
    vi: `${value} nằm ngoài khoảng cho phép; mỗi trang có từ 1 đến 100 mục.`,
    en: `${value} is out of range; a page has 1 to 100 items.`,
  }),
  FIRST_AND_LAST: () => ({
    vi: 'Chỉ được dùng một trong hai đối số "first" và "last".',
    en: 'Give either "first" or "last", not both.',
  }),
  LIST_TOO_LONG: ({ length, maximum }) => ({
    vi: `Danh sách có ${length} mục; tối đa là ${maximum}. Hãy chia thành nhiều lần gửi.`,
    en: `The list has ${length} items; at most ${maximum} are taken. Split it over several calls.`,
  }),
  TEXT_TOO_LONG: ({ length, maximum }) => ({
    vi: `Nội dung cần tìm có ${length} ký tự; tối đa là ${maximum}. Hãy rút ngắn lại.`,
    en: `The text has ${length} characters; at most ${maximum} are looked up. Shorten it.`,
  }),
  COST_TOO_HIGH: ({ cost, maximum }) => ({
    vi: `Truy vấn có thể tốn ${cost}; tối đa là ${maximum}. Hãy giảm "first", số năm, hoặc chia thành nhiều lần gọi.`,
    en: `The query may cost ${cost}; at most ${maximum} is allowed. Ask for smaller pages or fewer years, or split it over several calls.`,
  }),
  RATE_LIMITED: ({ cost, left, seconds }) => ({
    vi: `Truy vấn tốn ${cost}, hiện chỉ còn ${left}; hãy thử lại sau ${seconds} giây.`,
    en: `The query costs ${cost}, and ${left} is left for now; try again in ${seconds} seconds.`,
  }),
  PERSISTED_ONLY: ({ id }) => ({
    vi: `Máy chủ này chỉ nhận các truy vấn trong danh mục, trừ người có quyền "schema" ở mọi nơi; hãy gửi "documentId" của một truy vấn trong đó, hoặc đề nghị người quản trị thêm ${id}.`,
    en: `This server takes the operations of its manifest only, except from who has the permission "schema" everywhere; send the "documentId" of one of them, or ask an administrator to add ${id}.`,
  }),
  PERSISTED_NOT_FOUND: ({ id }) => ({
    vi: `"${id}" không có trong danh mục truy vấn của máy chủ này; hãy gửi nguyên văn bằng "query", hoặc đề nghị người quản trị thêm vào danh mục.`,
    en: `"${id}" is not in this server's manifest of operations; send the text as "query", or ask an administrator to add it.`,
  }),
  FORBIDDEN: ({ what, permission }) => ({
    vi: `Không được dùng "${what}": cần quyền "${permission}"; hãy đề nghị người quản trị cấp quyền này.`,
    en: `You may not use "${what}": that takes the permission "${permission}"; ask an administrator for it.`,
  }),
});
