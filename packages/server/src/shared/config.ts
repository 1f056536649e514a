import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { serverFolder } from './folders.ts';
import { isSafeUrl } from './loopback.ts';

const sampleTiers = ['none', 'district', 'bloc', 'province', 'nation'] as const;
/** The synthetic data for an empty database; `nation:2` is the first two provinces of a nation. */
export type SampleTier = (typeof sampleTiers)[number] | `nation:${number}`;

const persistedModes = ['off', 'log', 'enforce'] as const;

/** A setting with which the program cannot start. Its message is one sentence for the person at the terminal. */
export class ConfigError extends Error {}

/** The settings of a server, as `readConfig` reads them. */
export type Config = ReturnType<typeof readConfig>;

/**
 * Reads the settings from environment variables; no other code does.
 * @throws ConfigError with the variable, the fault of its value and a valid form
 */
export function readConfig(environment: NodeJS.ProcessEnv) {
  const { PORT = '4000', HOST = '127.0.0.1', DATABASE_URL, DATA_DIR = '.data' } = environment;
  const {
    SAMPLE = DATABASE_URL === undefined ? 'bloc' : 'none',
    AUDIT_DIR = join(DATA_DIR, 'audit'),
    RATE_LIMIT,
    CORS_ORIGINS = '',
    TRUST_PROXY = '',
    PERSISTED_OPERATIONS = 'off',
    PERSISTED_MANIFEST = join(serverFolder, 'persisted-operations.json'),
    OIDC_ISSUER,
    OIDC_AUDIENCE,
    ADMINISTRATOR_KEY_FILE,
  } = environment;

  const port = Number(PORT);
  if (!/^\d+$/.test(PORT) || port > 65535)
    refuse(`PORT is "${PORT}": it must be a whole number from 0 to 65535 (0 takes any free port).`);
  if (DATABASE_URL !== undefined && !/^postgres(ql)?:\/\/./.test(DATABASE_URL))
    refuse('DATABASE_URL must be of the form postgresql://user:password@host:5432/database.');
  if (DATA_DIR.trim() === '')
    refuse('DATA_DIR is empty: name a folder for the embedded database, or leave it unset for .data.');
  if (AUDIT_DIR.trim() === '')
    refuse('AUDIT_DIR is empty: name a folder for the checkpoints of the audit, or leave it unset.');
  const sample =
    readSample(SAMPLE) ??
    refuse(
      `SAMPLE is "${SAMPLE}": it must be one of ${sampleTiers.join(', ')}, or nation:2 for two provinces of it.`,
    );
  if (RATE_LIMIT !== undefined && !/^[1-9]\d{0,8}$/.test(RATE_LIMIT))
    refuse(
      `RATE_LIMIT is "${RATE_LIMIT}": it must be a whole number, the cost that a caller may ask for in a minute.`,
    );
  const corsOrigins = CORS_ORIGINS.split(',').filter(Boolean);
  for (const origin of corsOrigins)
    if (!/^https?:/.test(origin) || URL.parse(origin)?.origin !== origin)
      refuse(
        `CORS_ORIGINS has "${origin}": each must be an exact origin such as https://example.org, with commas between.`,
      );
  const trustedProxies = TRUST_PROXY.split(',').filter(Boolean);
  for (const proxy of trustedProxies)
    if (!isAddressOrRange(proxy))
      refuse(
        `TRUST_PROXY has "${proxy}": each must be the address of a proxy such as 127.0.0.1, or a range such as 10.0.0.0/8, with commas between.`,
      );
  const persistedOperations =
    persistedModes.find((mode) => mode === PERSISTED_OPERATIONS) ??
    refuse(
      `PERSISTED_OPERATIONS is "${PERSISTED_OPERATIONS}": it must be one of ${persistedModes.join(', ')}.`,
    );
  return {
    port,
    host: HOST,
    /** The URL of a PostgreSQL; without it the embedded PGlite in `dataDirectory` is used. */
    databaseUrl: DATABASE_URL,
    dataDirectory: resolve(DATA_DIR),
    /** The folder of the audit's checkpoints and of the key that signs them. */
    auditDirectory: resolve(AUDIT_DIR),
    sample,
    /** The cost that each caller may request in a minute; unlimited without it. */
    rateLimit: RATE_LIMIT === undefined ? undefined : Number(RATE_LIMIT),
    /** True where NODE_ENV is `production`: the log then contains no SQL. */
    isProduction: environment.NODE_ENV === 'production',
    /** The origins whose pages may use the API, beside the playground. */
    corsOrigins,
    /** The addresses of proxies whose `X-Forwarded-For` is trusted. */
    trustedProxies,
    /** The treatment of texts outside the manifest: served, served and logged once each, or refused. */
    persistedOperations,
    /** The file with the operations that clients may name by their ids. */
    persistedManifest: resolve(PERSISTED_MANIFEST),
    /** The file with the key of the first administrator, for a database without any key. */
    administratorKeyFile: ADMINISTRATOR_KEY_FILE,
    /** The accepted issuer and audience of tokens; no token is accepted without it. */
    oidc: readOidc(OIDC_ISSUER, OIDC_AUDIENCE),
  };
}

function refuse(fault: string): never {
  throw new ConfigError(fault);
}

function isAddressOrRange(text: string): boolean {
  const [, address = '', bits = '0'] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  return isIP(address) > 0 && Number(bits) <= (isIP(address) === 4 ? 32 : 128);
}

function readSample(text: string): SampleTier | undefined {
  if (/^nation:[1-9]\d?$/.test(text)) return text as SampleTier;
  return sampleTiers.find((tier) => tier === text);
}

function readOidc(issuer: string | undefined, audience: string | undefined) {
  if (issuer === undefined && audience === undefined) return undefined;
  if (issuer === undefined) refuse('OIDC_AUDIENCE is set without OIDC_ISSUER: set both, or neither.');
  if (!isSafeUrl(issuer) || /[?#]/.test(issuer))
    refuse(
      `OIDC_ISSUER is "${issuer}": it must be the https address of the issuer, exactly as its tokens name it in "iss".`,
    );
  if (audience === undefined || audience.trim() === '')
    refuse(
      'OIDC_AUDIENCE is missing: name what tokens for this server have in "aud", or those for others would do.',
    );
  return { issuer, audience };
}
