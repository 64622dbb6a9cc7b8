import type { Database } from '#shared/dynamodb/database.ts';

/** The process ended in the middle of what it did. */
class PowerCut extends Error {}

/**
 * A database whose callers end without warning: after a given number of writes every call fails until power is
 * restored. What was written stays written.
 */
export const unsteadyDatabase = () => {
  let left = Infinity;
  let ended = 0;
  const counted = async <Answer>(writes: number, call: () => Promise<Answer>): Promise<Answer> => {
    if (left <= 0) throw new PowerCut();
    left -= writes;
    if (left <= 0) ended += 1;
    return call();
  };
  return {
    over: (db: Database): Database => ({
      get: (key, options) => counted(0, () => db.get(key, options)),
      getMany: (keys, options) => counted(0, () => db.getMany(keys, options)),
      getTogether: (keys) => counted(0, () => db.getTogether(keys)),
      query: (...query) => counted(0, () => db.query(...query)),
      queryIndex: (query) => counted(0, () => db.queryIndex(query)),
      putMany: (items) => counted(1, () => db.putMany(items)),
      write: (actions) => counted(1, () => db.write(actions)),
      writeOne: (action) => counted(1, () => db.writeOne(action)),
    }),
    /** Lets everything end after so many more writes. */
    cutAfter: (writes: number): void => {
      left = writes;
    },
    restore: (): void => {
      left = Infinity;
    },
    /** How often it ended so far. */
    ended: () => ended,
  };
};
