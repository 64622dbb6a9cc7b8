import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { eventOf, type Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import { MarketplacePayoutRecorded } from '../events.ts';
import { payoutSums, type MarketplacePayout } from '../model/payout.ts';
import { marketplacesItems } from '../table.ts';
import type { MarketplaceNumber } from './marketplace-links.ts';

const { payout, paidOut, payoutEvent } = marketplacesItems.items;

export const payoutGrants = [
  may(payout, 'GetItem', 'PutItem'),
  may(paidOut, 'PutItem'),
  may(payoutEvent, 'PutItem'),
];

type Named = Pick<MarketplacePayout, 'marketplace' | 'payoutId'>;

const keyOf = ({ marketplace, payoutId }: Named): Key => ({
  table: 'orders',
  pk: `MP#${marketplace}#${payoutId}`,
  sk: 'A',
});

export const loadPayout = (db: Database, named: Named): Promise<MarketplacePayout | undefined> =>
  db.get<MarketplacePayout>(keyOf(named));

/** Notes which payout paid an order; answers the one that paid it before. */
export const notePaidOut = async (
  db: Database,
  { marketplace, number }: MarketplaceNumber,
  payoutId: string,
): Promise<string | undefined> => {
  const key = { table: 'orders', pk: `MO#${marketplace}#${number}`, sk: 'PAID' } as const;
  const refusal = await db.writeOne(create(key, { payoutId }));
  const before = refusal?.item?.['payoutId'];
  return typeof before === 'string' && before !== payoutId ? before : undefined;
};

class PayoutExists extends Error {}

/** True when it was saved; false when it is there already. */
export const savePayout = async (
  saved: MarketplacePayout,
  { db, clock, cause }: { readonly db: Database; readonly clock: Clock; readonly cause: Cause },
): Promise<boolean> => {
  const { marketplace, payoutId, currency, amount, version, recordedAt } = saved;
  const { net, fees, matched, differing } = payoutSums(saved);
  const key = keyOf(saved);
  const event = eventOf(MarketplacePayoutRecorded, {
    aggregateId: `${marketplace}:${payoutId}`,
    aggregateVersion: version,
    occurredAt: recordedAt,
    cause,
    data: { marketplace, payoutId, currency, amount, net, fees, matched, differing },
  });
  try {
    const part = { actions: [create(key, saved)], refused: () => new PayoutExists() };
    await commit(db, [part, outboxPart(clock, key, [event])]);
    return true;
  } catch (error) {
    if (error instanceof PayoutExists) return false;
    throw error;
  }
};
