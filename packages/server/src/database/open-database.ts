import type { Config } from '../shared/config.ts';
import { type Database, type DatabaseOptions, openEmbedded, openPostgres } from './database.ts';
import { takeDataDirectory } from './embedded.ts';
import { migrate } from './migrate.ts';

/** A database that is open and migrated. */
export interface OpenDatabase {
  database: Database;
  /** Call when it is filled: an embedded database that was never filled is created anew at the next start. */
  markComplete(): void;
  close(): Promise<void>;
}

/** Opens the database that the settings name, and migrates it. @throws ConfigError where that cannot be */
export async function openDatabase(
  { databaseUrl, dataDirectory }: Pick<Config, 'databaseUrl' | 'dataDirectory'>,
  options: DatabaseOptions = {},
): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) {
    const database = await migrated(await openPostgres(databaseUrl, options));
    return { database, markComplete: () => {}, close: () => database.close() };
  }
  const { path, markComplete, release } = takeDataDirectory(dataDirectory);
  try {
    const database = await migrated(await openEmbedded(path, options));
    const close = async () => {
      await database.close();
      release();
    };
    return { database, markComplete, close };
  } catch (error) {
    release();
    throw error;
  }
}

async function migrated(database: Database): Promise<Database> {
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
