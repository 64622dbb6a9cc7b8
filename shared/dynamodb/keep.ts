import type { Database } from './database.ts';

/** Something read from a table and kept for some seconds. */
export interface Kept<Value> {
  /** As it was at most so many milliseconds ago. */
  readonly load: (db: Database, now: number) => Promise<Value>;
  /** As it is now, for work that must not miss a change of a moment ago. */
  readonly fresh: (db: Database, now: number) => Promise<Value>;
  /** What is kept has turned out to be old: the next one who loads reads it. */
  readonly forget: () => void;
}

/**
 * Keeps what changes a few times a day and is needed at every call, so that it costs no call of its own. Callers who
 * come while it is being read wait for the same reading.
 *
 * @param ms a change is seen everywhere within this time
 */
export const keep = <Value>(ms: number, read: (db: Database) => Promise<Value>): Kept<Value> => {
  let known = new WeakMap<Database, { readonly value: Value; readonly at: number }>();
  const loading = new WeakMap<Database, Promise<Value>>();
  const fresh = async (db: Database, now: number): Promise<Value> => {
    const value = await read(db);
    known.set(db, { value, at: now });
    return value;
  };
  const load = async (db: Database, now: number): Promise<Value> => {
    const last = known.get(db);
    const age = last === undefined ? Infinity : now - last.at;
    if (last !== undefined && age >= 0 && age < ms) return last.value;
    const reading = loading.get(db) ?? fresh(db, now).finally(() => loading.delete(db));
    loading.set(db, reading);
    return reading;
  };
  const forget = (): void => {
    known = new WeakMap();
  };
  return { load, fresh, forget };
};
