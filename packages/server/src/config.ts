import { join, resolve } from 'node:path';
import { isLoopback } from './shared/loopback.ts';

const sampleTiers = ['none', 'bloc', 'province'] as const;
/** Synthetic data to fill an empty database with. */
export type SampleTier = (typeof sampleTiers)[number];

export interface Config {
  port: number;
  host: string;
  /** PostgreSQL; without it the embedded PGlite in `dataDirectory` serves. */
  databaseUrl: string | undefined;
  dataDirectory: string;
  /** Where the audit's checkpoints and the key that signs them are kept. */
  auditDirectory: string;
  sample: SampleTier;
  /** The cost that each caller may ask for in a minute; without it any. */
  rateLimit: number | undefined;
  /** Whose pages may use the API, beside the playground. */
  corsOrigins: string[];
}

/** A setting the program cannot start with. Its message is one sentence for the person at the terminal. */
export class ConfigError extends Error {}

/**
 * Reads the settings from environment variables, the only place that does.
 * @throws ConfigError naming the variable, its value's fault and what would be right.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const { PORT = '4000', HOST = '127.0.0.1', DATABASE_URL, DATA_DIR = '.data' } = environment;
  const {
    SAMPLE = DATABASE_URL === undefined ? 'bloc' : 'none',
    AUDIT_DIR = join(DATA_DIR, 'audit'),
    RATE_LIMIT,
    CORS_ORIGINS = '',
  } = environment;

  const port = Number(PORT);
  if (!/^\d+$/.test(PORT) || port > 65535) {
    throw new ConfigError(
      `PORT is "${PORT}": it must be a whole number from 0 to 65535 (0 takes any free port).`,
    );
  }
  if (!isLoopback(HOST)) {
    throw new ConfigError(
      `HOST is "${HOST}": without authentication dangbo serves this machine only; use 127.0.0.1, ::1 or localhost.`,
    );
  }
  if (DATABASE_URL !== undefined && !/^postgres(ql)?:\/\/./.test(DATABASE_URL)) {
    throw new ConfigError('DATABASE_URL must be of the form postgresql://user:password@host:5432/database.');
  }
  if (DATA_DIR.trim() === '') {
    throw new ConfigError(
      'DATA_DIR is empty: name a folder for the embedded database, or leave it unset for .data.',
    );
  }
  if (AUDIT_DIR.trim() === '') {
    throw new ConfigError(
      'AUDIT_DIR is empty: name a folder for the checkpoints of the audit, or leave it unset.',
    );
  }
  const sample = sampleTiers.find((tier) => tier === SAMPLE);
  if (sample === undefined) {
    throw new ConfigError(`SAMPLE is "${SAMPLE}": it must be one of ${sampleTiers.join(', ')}.`);
  }
  if (RATE_LIMIT !== undefined && !/^[1-9]\d{0,8}$/.test(RATE_LIMIT)) {
    throw new ConfigError(
      `RATE_LIMIT is "${RATE_LIMIT}": it must be a whole number, the cost that a caller may ask for in a minute.`,
    );
  }
  const corsOrigins = CORS_ORIGINS.split(',').filter(Boolean);
  const wrong = corsOrigins.find(
    (origin) => !/^https?:/.test(origin) || URL.parse(origin)?.origin !== origin,
  );
  if (wrong !== undefined) {
    throw new ConfigError(
      `CORS_ORIGINS has "${wrong}": each must be an exact origin such as https://example.org, with commas between.`,
    );
  }
  const rateLimit = RATE_LIMIT === undefined ? undefined : Number(RATE_LIMIT);
  return {
    port,
    host: HOST,
    databaseUrl: DATABASE_URL,
    dataDirectory: resolve(DATA_DIR),
    auditDirectory: resolve(AUDIT_DIR),
    sample,
    rateLimit,
    corsOrigins,
  };
}
