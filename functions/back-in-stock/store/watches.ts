import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant, MINUTE } from '#shared/time/clock.ts';
import { HEAD_START_MS } from '../model/pacing.ts';
import { watchIdOf, type AwaitedSku } from '../model/subscription.ts';
import type { Watch } from '../model/watch.ts';
import { backInStockItems } from '../table.ts';

export const watchGrants = [may(backInStockItems.items.watch, 'GetItem', 'BatchGetItem', 'UpdateItem')];

/** Watches are spread over so many partitions of the `dueWatches` index. */
export const DUE_SHARDS = 4;

const watchKey = (awaited: AwaitedSku): Key => ({
  table: 'engagement',
  pk: `BISW#${watchIdOf(awaited)}`,
  sk: 'A',
});

/** As many as may be notified in this head start were notified. */
export class HeadStartFull extends Error {}

class WatchMoved extends Error {}

/** Has it looked at from now on. Most subscribers find it watched already and only read. */
export const watchFor = async (awaited: AwaitedSku, { db, clock }: Runtime): Promise<void> => {
  if ((await loadWatch(db, awaited))?.dueAt !== undefined) return;
  // Refused when another subscriber was faster, which is as good.
  await db.writeOne(
    update(watchKey(awaited), { set: dueOf(awaited, instant(clock, MINUTE)) }, [['dueAt', 'absent']]),
  );
};

/** Those of them that somebody waits for: stock comes back all the time for which nobody does. One call for a hundred. */
export const watchedAmong = async (
  awaited: readonly AwaitedSku[],
  { db }: Pick<Runtime, 'db'>,
): Promise<readonly AwaitedSku[]> => {
  const watches = await db.getMany<Watch>(awaited.map(watchKey));
  return awaited.filter((_one, at) => watches[at]?.dueAt !== undefined);
};

/**
 * Begins to notify: opens a new head start when the last one is over. It is due at once until this is done, so that
 * the sweep goes on where a crash interrupts.
 */
export const beginNotifying = (awaited: AwaitedSku, { db, clock }: Runtime): Promise<string> =>
  decideAgain(
    (error) => error instanceof WatchMoved,
    async () => {
      const known = (await loadWatch(db, awaited))?.headStartUntil;
      const now = instant(clock);
      if (known !== undefined && known > now) {
        await db.writeOne(update(watchKey(awaited), { set: dueOf(awaited, now) }));
        return known;
      }
      const headStartUntil = instant(clock, HEAD_START_MS);
      const refusal = await db.writeOne(
        update(watchKey(awaited), { set: { ...dueOf(awaited, now), headStartUntil, notified: 0 } }, [
          known === undefined ? ['headStartUntil', 'absent'] : ['headStartUntil', '=', known],
        ]),
      );
      if (refusal !== undefined) throw new WatchMoved();
      return headStartUntil;
    },
  );

/** Counts one who is notified against the head start, in the transaction that notifies them. */
export const countNotifiedPart = (
  awaited: AwaitedSku,
  { headStartUntil, limit }: { readonly headStartUntil: string; readonly limit: number },
): TransactionPart => ({
  actions: [
    update(watchKey(awaited), { add: { notified: 1 } }, [
      ['headStartUntil', '=', headStartUntil],
      ['notified', '<', limit],
    ]),
  ],
  refused: () => new HeadStartFull(),
});

/** Looks again then; not at all while nobody waits. */
export const lookAgainAt = async (
  awaited: AwaitedSku,
  dueAt: string | undefined,
  { db }: Runtime,
): Promise<void> => {
  await db.writeOne(
    update(
      watchKey(awaited),
      dueAt === undefined ? { remove: ['dueAt', 'dueShard'] } : { set: dueOf(awaited, dueAt) },
      // Subscribers make watches, and nobody else.
      [['pk', 'exists']],
    ),
  );
};

const loadWatch = (db: Database, awaited: AwaitedSku): Promise<Watch | undefined> =>
  db.get<Watch>(watchKey(awaited));

const dueOf = ({ channel, sku, locationId }: AwaitedSku, dueAt: string) => ({
  channel,
  sku,
  locationId,
  dueAt,
  dueShard: derivedId('', channel, sku, locationId ?? '').charCodeAt(1) % DUE_SHARDS,
});
