import { describe, expect, it } from '@jest/globals';
import { defineItems } from '#shared/contracts/table.ts';
import type { Key } from '#shared/dynamodb/database.ts';
import { check, create, put, remove, update } from '#shared/dynamodb/write-action.ts';
import { memoryDatabase } from './memory-database.ts';

const key = (pk: string, sk = 'A'): Key => ({ table: 'orders', pk, sk });

describe('the database in memory', () => {
  it('writes all actions of a transaction or none, and says which condition failed on which item', async () => {
    const db = memoryDatabase();
    await db.write([create(key('O#1'), { version: 1, status: 'open' })]);

    const refusals = await db.write([
      create(key('O#2'), { version: 1 }),
      update(key('O#1'), { set: { status: 'paid' } }, [['version', '=', 2]]),
    ]);

    expect(refusals).toEqual([
      { index: 1, reason: 'condition', item: { pk: 'O#1', sk: 'A', version: 1, status: 'open' } },
    ]);
    expect(await db.get(key('O#2'))).toBeUndefined();
  });

  it('sets, adds and removes attributes under alternatives of conditions', async () => {
    const db = memoryDatabase();
    await db.write([put(key('S#1'), { left: 3, note: 'x' })]);

    const refused = await db.writeOne(
      update(key('S#1'), { add: { left: -2 }, remove: ['note'], set: { seen: true } }, [
        { any: [[['left', '>=', 2]], [['left', 'absent']]] },
      ]),
    );
    const again = await db.writeOne(update(key('S#1'), { add: { left: -2 } }, [['left', '>=', 2]]));

    expect([refused, again?.reason, await db.get(key('S#1'))]).toEqual([
      undefined,
      'condition',
      { pk: 'S#1', sk: 'A', left: 1, seen: true },
    ]);
  });

  it('checks and deletes', async () => {
    const db = memoryDatabase();
    await db.write([put(key('A'), { on: true })]);

    expect(await db.write([check(key('A'), [['on', 'exists']]), remove(key('B'))])).toBeUndefined();
    expect(await db.write([remove(key('A'))])).toBeUndefined();
    expect(db.items('orders')).toEqual([]);
  });

  it('pages through a partition and an index, newest first', async () => {
    const { indexes } = defineItems('orders', {
      items: {},
      indexes: {
        byCustomer: {
          partition: [{ name: 'customerId', type: 'string' }],
          sort: [{ name: 'createdAt', type: 'string' }],
          include: 'all',
          serves: 'orders of a customer',
        },
      },
    });
    const db = memoryDatabase();
    await db.write(['1', '2', '3'].map((day) => put(key(`O#${day}`), { customerId: 'c', createdAt: day })));

    const first = await db.queryIndex<{ createdAt: string }>({
      index: indexes.byCustomer,
      partition: { customerId: 'c' },
      newestFirst: true,
      limit: 2,
    });
    const second = await db.queryIndex<{ createdAt: string }>({
      index: indexes.byCustomer,
      partition: { customerId: 'c' },
      newestFirst: true,
      limit: 2,
      cursor: first.nextCursor ?? '',
    });

    expect([...first.items, ...second.items].map(({ createdAt }) => createdAt)).toEqual(['3', '2', '1']);
    expect(second.nextCursor).toBeUndefined();
  });
});
