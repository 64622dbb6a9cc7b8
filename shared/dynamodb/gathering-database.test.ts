import { describe, expect, it } from '@jest/globals';
import { memoryDatabase } from '../../test/support/memory-database.ts';
import { gatheringDatabase } from './gathering-database.ts';
import type { Database, Key } from './database.ts';
import { create, put } from './write-action.ts';

const keyOf = (at: number): Key => ({ table: 'catalog', pk: `P#${at}`, sk: 'A' });
const keys = Array.from({ length: 60 }, (_, at) => keyOf(at));

/** How many keys or actions each call had. */
const counted = () => {
  const memory = memoryDatabase();
  const calls = { getMany: [] as number[], write: [] as number[], writeOne: 0 };
  const db: Database = {
    ...memory,
    getMany: (wanted, options) => {
      calls.getMany.push(wanted.length);
      return memory.getMany(wanted, options);
    },
    write: (actions) => {
      calls.write.push(actions.length);
      return memory.write(actions);
    },
    writeOne: (action) => {
      calls.writeOne += 1;
      return memory.writeOne(action);
    },
  };
  return { db, calls };
};

describe('a database for many operations at once', () => {
  it('reads what was asked in the same moment in one call, and answers each with its own', async () => {
    const { db, calls } = counted();
    await db.write(keys.slice(0, 50).map((key, at) => put(key, { at })));

    const gathering = gatheringDatabase(db);
    const found = await Promise.all(keys.map((key) => gathering.get<{ at: number }>(key)));

    expect(found.map((item) => item?.at)).toEqual(keys.map((_, at) => (at < 50 ? at : undefined)));
    expect(calls.getMany).toEqual([60]);
  });

  it('hands over what was asked while two calls were under way with the next one', async () => {
    const { db, calls } = counted();
    const open: (() => void)[] = [];
    const slow: Database = {
      ...db,
      getMany: async (wanted, options) => {
        const found = await db.getMany<never>(wanted, options);
        await new Promise<void>((resolve) => open.push(resolve));
        return found;
      },
    };
    const gathering = gatheringDatabase(slow);
    const asked = [];
    for (const key of keys) {
      asked.push(gathering.get(key));
      await new Promise(setImmediate);
    }
    while (open.length > 0) {
      open.shift()?.();
      await new Promise(setImmediate);
    }
    await Promise.all(asked);

    expect(calls.getMany).toEqual([1, 1, 58]);
  });

  it('writes small transactions together, and repeats them without the one that is refused', async () => {
    const { db, calls } = counted();
    await db.writeOne(create(keyOf(7), {}));

    const gathering = gatheringDatabase(db);
    const refusals = await Promise.all(keys.map((key) => gathering.write([create(key, {})])));

    expect(refusals.map((refusal) => refusal?.[0]?.reason)).toEqual(
      keys.map((_, at) => (at === 7 ? 'condition' : undefined)),
    );
    expect(calls.write).toEqual([60, 59]);
  });

  it('writes single actions together only where it was asked to', async () => {
    const { db, calls } = counted();
    const alone = gatheringDatabase(db);
    const together = gatheringDatabase(db, { gathersSingles: true });

    await Promise.all(keys.map((key) => alone.writeOne(put(key, {}))));
    await Promise.all(keys.map((key) => together.writeOne(put(key, {}))));

    expect(calls).toMatchObject({ writeOne: 60, write: [60] });
  });
});
