import { checkFolder } from '../shared/check-folder.ts';
import type { Config } from '../shared/config.ts';
import { type Database, type DatabaseOptions, openEmbedded, openPostgres } from './database.ts';
import { isComplete, takeDataDirectory } from './embedded.ts';
import { migrate } from './migrate.ts';

/** A database that is open and migrated. */
export interface OpenDatabase {
  database: Database;
  /** Call when it is filled: an embedded database that was never filled is created anew at the next start. */
  markComplete(): void;
  close(): Promise<void>;
}

/** The megabytes of a new embedded database: without a sample, and with the largest that it is meant for, the bloc. */
const [megabytesOfEmpty, megabytesOfBloc] = [100, 250];
/** The megabytes with which an existing one can go on: two files of its write-ahead log. */
const megabytesToGoOn = 32;
const megabytesOfCheckpoints = 1;

/**
 * Takes the folder of the embedded database, if the settings name no other, once it was checked that a new database has
 * room there: one that is made halfway on a full disk fails with an error that says nothing.
 */
async function takeFolder({ databaseUrl, dataDirectory, sample }: DatabaseSettings) {
  if (databaseUrl !== undefined) return undefined;
  const megabytesOfNew = sample === 'none' ? megabytesOfEmpty : megabytesOfBloc;
  const megabytes = isComplete(dataDirectory) ? megabytesToGoOn : megabytesOfNew;
  await checkFolder('DATA_DIR', dataDirectory, megabytes);
  return takeDataDirectory(dataDirectory);
}

type DatabaseSettings = Pick<Config, 'databaseUrl' | 'dataDirectory' | 'auditDirectory' | 'sample'>;

/** Opens the database that the settings name, and migrates it. @throws ConfigError where that cannot be */
export async function openDatabase(
  settings: DatabaseSettings,
  options: DatabaseOptions = {},
  report: (step: string) => void = () => {},
): Promise<OpenDatabase> {
  const folder = await takeFolder(settings);
  const checkAudit = () => checkFolder('AUDIT_DIR', settings.auditDirectory, megabytesOfCheckpoints);
  let database: Database | undefined;
  const close = async () => {
    await database?.close();
    folder?.release();
  };
  try {
    if (folder) {
      await checkAudit();
      if (!isComplete(settings.dataDirectory)) report(`Creating the database in ${settings.dataDirectory} …`);
      database = await openEmbedded(folder.path, options);
    } else {
      database = await openPostgres(settings.databaseUrl as string, options);
      await checkAudit();
    }
    await migrate(database);
    return { database, markComplete: () => folder?.markComplete(), close };
  } catch (error) {
    await close();
    throw error;
  }
}
