import type { OfficeFile } from '../store/database.ts';

/**
 * Runs what writes as one transaction each; when it throws, nothing of it remains. One at a time: see `serialQueue`.
 *
 * @param before looks whether the office can be written at all, and refuses otherwise
 */
export function transactor({ writer: { db } }: OfficeFile, before: () => Promise<void>) {
  return async function transact<T>(body: () => Promise<T>): Promise<T> {
    await before();
    db.exec('begin immediate');
    try {
      const result = await body();
      db.exec('commit');
      return result;
    } catch (error) {
      if (db.inTransaction) db.exec('rollback');
      throw error;
    }
  };
}
