import type { Database } from '#shared/dynamodb/database.ts';
import { isProblem } from '#shared/problems/problem.ts';
import type { Refusal } from '#shared/dynamodb/write-action.ts';
import { randomFrom } from './random-from.ts';

/** A function died between two calls, or its answer was lost on the way. */
export class Crash extends Error {
  constructor() {
    super('crashed');
    this.name = 'Crash';
  }
}

/** Goes on after a crash, and after an expected refusal; anything else is a bug. */
export const surviving = (error: unknown): void => {
  if (!(error instanceof Crash) && !isProblem(error)) throw error;
};

/** How often a write goes wrong, each from 0 to 1. */
export interface Trouble {
  /** Refused because another transaction is at the item. */
  readonly conflict: number;
  /** Whoever writes dies before or after it is done, as likely the one as the other. */
  readonly crash: number;
}

/**
 * A database whose calls take turns as chance will have it, and whose writes conflict and crash. The same random
 * numbers make the same history.
 *
 * @param random from 0 to 1
 */
export const unreliable = (db: Database, random: () => number, trouble: () => Trouble): Database => {
  const lag = async (): Promise<void> => {
    for (let turns = Math.floor(random() * 4); turns > 0; turns -= 1) await Promise.resolve();
  };
  const late =
    <Arguments extends readonly unknown[], Answer>(call: (...given: Arguments) => Promise<Answer>) =>
    async (...given: Arguments): Promise<Answer> => {
      await lag();
      return call(...given);
    };
  const troubled =
    <Arguments extends readonly unknown[], Answer>(
      call: (...given: Arguments) => Promise<Answer>,
      refused?: () => Answer,
    ) =>
    async (...given: Arguments): Promise<Answer> => {
      await lag();
      const { conflict, crash } = trouble();
      if (refused !== undefined && random() < conflict) return refused();
      const fate = random();
      if (fate < crash / 2) throw new Crash();
      const answer = await call(...given);
      if (fate < crash) throw new Crash();
      return answer;
    };
  const refusal: Refusal = { index: 0, reason: 'conflict' };
  return {
    get: late(db.get) as Database['get'],
    getMany: late(db.getMany) as Database['getMany'],
    getTogether: late(db.getTogether) as Database['getTogether'],
    query: late(db.query) as Database['query'],
    queryIndex: late(db.queryIndex) as Database['queryIndex'],
    putMany: troubled(db.putMany),
    write: troubled(db.write, () => [refusal]),
    // A write of its own waits for a transaction at its item inside the client; it may only crash.
    writeOne: troubled(db.writeOne),
  };
};

/** A runtime whose database crashes and conflicts, the same way for the same seed. */
export const shaken = <R extends { readonly db: Database }>(runtime: R, trouble: Trouble, seed: number) => ({
  ...runtime,
  db: unreliable(runtime.db, randomFrom(seed), () => trouble),
});
