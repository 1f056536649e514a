import { parseArgs } from 'node:util';
import { createClient } from '../client.ts';
import { DangboError } from '../error.ts';
import { schemaHash } from '../generated/schema.data.ts';
import { schemaText } from '../generated/schema.text.ts';
import { compareSchemas, type Difference } from './compare-schemas.ts';
import { readKnownSchema } from './known-schema.ts';
import { readServedSchema } from './served-schema.ts';

const usage = `npx dangbo-sdk check <url> [--key <key>]

So sánh lược đồ của bộ thư viện này với máy chủ, và liệt kê những gì máy chủ không còn hoặc đã đổi kiểu. Khóa API cần
quyền "schema"; nên đặt trong biến môi trường DANGBO_API_KEY. Mã kết thúc: 0 khớp, 1 có khác biệt, 2 không kiểm tra được.

Compares the schema of this library with a server's, and lists what the server no longer has or has with another type.
The API key needs the permission "schema"; better give it in the environment variable DANGBO_API_KEY. Exit code: 0 they
agree, 1 they differ, 2 the check could not be made.`;

/** The client's own failures in words; those of the server bring theirs. */
const failures: Readonly<Record<string, string>> = {
  NETWORK:
    'Không kết nối được với máy chủ; hãy kiểm tra địa chỉ. / The server cannot be reached; check the address.',
  TIMEOUT: 'Máy chủ không trả lời kịp. / The server did not answer in time.',
  BAD_RESPONSE:
    'Địa chỉ này không trả lời bằng GraphQL; địa chỉ đúng thường kết thúc bằng /graphql. / This address does not answer in GraphQL; the right one usually ends with /graphql.',
  BAD_OPTIONS: 'Địa chỉ hoặc khóa không hợp lệ. / The address or the key is not valid.',
};

/** Runs the command, prints what it finds, and returns its exit code. */
export async function runCheck(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  print: (text: string) => void,
): Promise<0 | 1 | 2> {
  const asked = readArguments(args);
  if (!asked) {
    print(usage);
    return 2;
  }
  try {
    const client = createClient({ url: asked.url, apiKey: asked.key ?? environment.DANGBO_API_KEY });
    const differences = compareSchemas(readKnownSchema(schemaText), await readServedSchema(client));
    for (const difference of differences) print(describe(difference));
    print(summarize(differences.length));
    return differences.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof DangboError)) throw error;
    const { code, message, messages } = error;
    const words = messages ? `${messages.vi} / ${messages.en}` : (failures[code] ?? message);
    print(`${asked.url}: ${words} (${code})`);
    return 2;
  }
}

function readArguments(args: readonly string[]): { url: string; key: string | undefined } | undefined {
  try {
    const options = { key: { type: 'string' } } as const;
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [command, url, ...others] = positionals;
    if (command !== 'check' || url === undefined || others.length > 0) return undefined;
    return { url, key: values.key };
  } catch {
    return undefined;
  }
}

const describe = ({ entry, known, served }: Difference): string =>
  served === undefined
    ? `${entry}: không còn / gone`
    : `${entry}: ${known} → ${served}: đã đổi kiểu / has another type`;

const summarize = (count: number): string =>
  count === 0
    ? `Máy chủ có đủ những gì bộ thư viện này dùng (lược đồ ${schemaHash}). / The server has all that this library knows (schema ${schemaHash}).`
    : `${count} khác biệt so với lược đồ ${schemaHash} của bộ thư viện này; hãy dùng phiên bản khớp với máy chủ. / ${count} differences from the schema ${schemaHash} of this library; use the version that fits the server.`;
