import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeCursor } from '#shared/dynamodb/cursor.ts';
import { memoryDatabase } from '../../../../test/support/memory-database.ts';
import type { Movement } from '../../model/ledger/movement.ts';
import { movementKey } from './ledger.ts';
import { newestMovements } from './newest-movements.ts';

const place = { sku: 'SHIRT', locationId: 'jakarta' };

const movement = (bucket: string, version: number, second: number): Movement => ({
  type: 'sale',
  change: -1,
  onHandChange: 0,
  unavailableChange: 0,
  available: 0,
  bucket,
  version,
  reference: `ord_${bucket}_${version}`,
  actor: 'guest',
  at: new Date(Date.UTC(2026, 10, 23) + second * 1000).toISOString(),
});

const ledgerOf = async (movements: readonly Movement[]) => {
  const db = memoryDatabase();
  await db.putMany(movements.map((each) => [movementKey(place, each), each]));
  return db;
};

const nameOf = ({ bucket, version }: Movement) => `${bucket}:${version}`;

describe('the movements of a SKU at a location', () => {
  it('are shown newest first, whichever bucket moved', async () => {
    const db = await ledgerOf([
      movement('0', 1, 0),
      movement('0', 2, 30),
      movement('1', 1, 20),
      movement('pool-web', 1, 10),
      movement('pool-web', 2, 40),
    ]);

    const { items, nextCursor } = await newestMovements(db, place, { limit: 10 });

    expect(items.map(nameOf)).toEqual(['pool-web:2', '0:2', '1:1', 'pool-web:1', '0:1']);
    expect(nextCursor).toBeUndefined();
  });

  it('come once each, page by page, while others are written and new buckets begin', async () => {
    const versions = fc.array(fc.nat(50), { maxLength: 6 }).map((seconds) => seconds.sort((a, b) => a - b));
    const histories = fc.record({ '0': versions, '1': versions, '12': versions, 'pool-web': versions });
    await fc.assert(
      fc.asyncProperty(histories, fc.integer({ min: 1, max: 4 }), async (history, limit) => {
        const movements = Object.entries(history).flatMap(([bucket, seconds]) =>
          seconds.map((second, at) => movement(bucket, at + 1, second)),
        );
        const db = await ledgerOf(movements);
        const shown: Movement[] = [];
        let cursor: string | undefined;
        do {
          const page = await newestMovements(db, place, {
            limit,
            cursor,
          });
          shown.push(...page.items);
          cursor = page.nextCursor;
          const later = [
            movement('0', history['0'].length + shown.length + 1, 99),
            movement('pool-new', 1, 99),
          ];
          await db.putMany(later.map((each) => [movementKey(place, each), each]));
        } while (cursor !== undefined);

        expect(shown.map(nameOf).sort()).toEqual(movements.map(nameOf).sort());
        expect(shown.map(({ at }) => at)).toEqual(
          shown
            .map(({ at }) => at)
            .sort()
            .reverse(),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a cursor of another list', async () => {
    const db = await ledgerOf([movement('0', 1, 0)]);
    const foreign = [
      { pk: 'M#SHIRT#jakarta', sk: '0000#000000000001' },
      { sku: 'SHIRT', locationId: 'bandung', below: [['0', 1]] },
      { ...place, below: [['0', 'one']] },
    ];

    const answers = await Promise.allSettled(
      foreign.map((cursor) => newestMovements(db, place, { limit: 1, cursor: encodeCursor(cursor) })),
    );

    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });
});
