import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../../shared/config.ts';

/** The head of the chain at some time. */
export interface Head {
  position: number;
  hash: string;
}

/** A head as it is kept outside the database, signed. */
export interface Checkpoint extends Head {
  at: string;
  signature: string;
}

/** Where the checkpoints of a folder are, a line each. */
export const checkpointsFile = (directory: string): string => join(directory, 'audit-checkpoints.jsonl');
const privateKeyFile = (directory: string) => join(directory, 'private-key.pem');
const publicKeyFile = (directory: string) => join(directory, 'public-key.pem');

const signedText = ({ position, hash, at }: Omit<Checkpoint, 'signature'>) =>
  Buffer.from(JSON.stringify({ position, hash, at }));

/** Signs a head as it is now. */
export function signHead({ position, hash }: Head, key: KeyObject): Checkpoint {
  const checkpoint = { position, hash, at: new Date().toISOString() };
  return { ...checkpoint, signature: sign(null, signedText(checkpoint), key).toString('base64') };
}

/** Whether the holder of the key made a checkpoint. */
export const isSignedBy = (checkpoint: Checkpoint, key: KeyObject): boolean =>
  verify(null, signedText(checkpoint), key, Buffer.from(checkpoint.signature, 'base64'));

/**
 * Makes a folder ready for checkpoints; gives the key that signs them, made at the first start.
 * @throws ConfigError where the folder cannot be read or written.
 */
export function takeCheckpointFolder(directory: string): KeyObject {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    if (!existsSync(privateKeyFile(directory))) makeKey(privateKeyFile(directory));
    const key = createPrivateKey(readFileSync(privateKeyFile(directory)));
    writeFileSync(publicKeyFile(directory), createPublicKey(key).export({ type: 'spki', format: 'pem' }));
    endLastLine(checkpointsFile(directory));
    return key;
  } catch (error) {
    const { code } = error as { code?: string };
    throw new ConfigError(
      `AUDIT_DIR ${directory} cannot be used (${code}): name a folder that can be written, and leave its keys as they were made.`,
    );
  }
}

/** Whole or not at all, and of two servers that start together one makes it. */
function makeKey(file: string): void {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, pem, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}

/** Where a power loss cut the last line off, what follows begins a line of its own. */
function endLastLine(file: string): void {
  const opened = openSync(file, 'a+', 0o600);
  try {
    const last = Buffer.alloc(1);
    const read = readSync(opened, last, 0, 1, Math.max(fstatSync(opened).size - 1, 0));
    if (read === 1 && last.toString() !== '\n') writeSync(opened, '\n');
  } finally {
    closeSync(opened);
  }
}

/** The key that proves the checkpoints of a folder, or undefined where it has none. */
export const readPublicKey = (directory: string): KeyObject | undefined =>
  existsSync(publicKeyFile(directory)) ? createPublicKey(readFileSync(publicKeyFile(directory))) : undefined;
