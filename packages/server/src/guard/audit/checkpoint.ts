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
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from '../../shared/config.ts';

/** The head of the chain at some time. */
export interface Head {
  position: number;
  hash: string;
}

/** A head as it is stored outside the database, signed. */
export interface Checkpoint extends Head {
  at: string;
  signature: string;
}

/** The file with the checkpoints of a folder, one a line. */
export const checkpointsFile = (directory: string): string => join(directory, 'audit-checkpoints.jsonl');
const privateKeyFile = (directory: string) => join(directory, 'private-key.pem');
const publicKeyFile = (directory: string) => join(directory, 'public-key.pem');

const signedText = ({ position, hash, at }: Omit<Checkpoint, 'signature'>) =>
  Buffer.from(JSON.stringify({ position, hash, at }));

/** Signs a head with the current time. */
export function signHead({ position, hash }: Head, key: KeyObject): Checkpoint {
  const checkpoint = { position, hash, at: new Date().toISOString() };
  return { ...checkpoint, signature: sign(null, signedText(checkpoint), key).toString('base64') };
}

/** Reports whether a checkpoint was signed with the key. */
export const isSignedBy = (checkpoint: Checkpoint, key: KeyObject): boolean =>
  verify(null, signedText(checkpoint), key, Buffer.from(checkpoint.signature, 'base64'));

/**
 * Prepares a folder for checkpoints; returns the signing key, which is created at the first start.
 * @throws ConfigError where the folder cannot be read or written.
 */
export function takeCheckpointFolder(directory: string): KeyObject {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    if (!existsSync(privateKeyFile(directory))) createKeyFile(privateKeyFile(directory));
    const key = createPrivateKey(readFileSync(privateKeyFile(directory)));
    writeFileSync(publicKeyFile(directory), createPublicKey(key).export({ type: 'spki', format: 'pem' }));
    endLastLine(checkpointsFile(directory));
    return key;
  } catch (error) {
    const { code } = error as { code?: string };
    throw new ConfigError(
      `AUDIT_DIR ${directory} cannot be used (${code}): name a folder that can be written, and leave its keys as they are.`,
    );
  }
}

/** Creates the key atomically: where two servers start together, one of them creates it. */
function createKeyFile(file: string): void {
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

/** Ends a last line that a power loss cut off, so that the next checkpoint begins a new line. */
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

/** The bytes at the end of the file in which the last checkpoint is found, whatever follows it. */
const tail = 16 * 1024;

/** The last checkpoint of a folder that is signed with the key; undefined where there is none. */
export async function readLastCheckpoint(directory: string, key: KeyObject): Promise<Checkpoint | undefined> {
  const file = await open(checkpointsFile(directory), 'r');
  try {
    const { size } = await file.stat();
    const start = Math.max(size - tail, 0);
    const { buffer } = await file.read({ buffer: Buffer.alloc(size - start), position: start });
    const lines = buffer.toString().split('\n').map(readCheckpoint);
    return lines.findLast((checkpoint) => checkpoint && isSignedBy(checkpoint, key));
  } finally {
    await file.close();
  }
}

/** Parses a checkpoint. A line that a power loss cut off is skipped: an attacker could as well remove it. */
export function readCheckpoint(line: string): Checkpoint | undefined {
  try {
    const { position, hash, at, signature } = JSON.parse(line) as Checkpoint;
    return Number.isSafeInteger(position) ? { position, hash, at, signature: String(signature) } : undefined;
  } catch {
    return undefined;
  }
}

/** The public key of a folder's checkpoints; undefined where it has none. */
export const readPublicKey = (directory: string): KeyObject | undefined =>
  existsSync(publicKeyFile(directory)) ? createPublicKey(readFileSync(publicKeyFile(directory))) : undefined;
