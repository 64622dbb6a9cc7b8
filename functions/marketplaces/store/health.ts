import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import { healthy, type MarketplaceHealth } from '../model/health.ts';
import { marketplacesItems } from '../table.ts';

const { health, healthEvent } = marketplacesItems.items;

export const readHealthGrants = [may(health, 'GetItem')];
export const saveHealthGrants = [may(health, 'PutItem'), may(healthEvent, 'PutItem')];

const keyOf = (marketplace: string): Key => ({ table: 'orders', pk: `MH#${marketplace}`, sk: 'A' });

export const loadHealth = async (db: Database, marketplace: string): Promise<MarketplaceHealth> =>
  (await db.get<MarketplaceHealth>(keyOf(marketplace))) ?? healthy(marketplace);

class HealthMoved extends Error {}

/** The health as it is saved, or nothing when somebody else was faster. */
export const saveHealth = async (
  changed: MarketplaceHealth,
  events: readonly OutgoingEvent[],
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<MarketplaceHealth | undefined> => {
  const saved = { ...changed, version: changed.version + 1 };
  const key = keyOf(changed.marketplace);
  const part = { actions: [saveAction(key, saved)], refused: () => new HealthMoved() };
  try {
    await commit(db, [part, outboxPart(clock, key, events)]);
    return saved;
  } catch (error) {
    if (error instanceof HealthMoved) return undefined;
    throw error;
  }
};

/** Everything is told anew, to a shop or of a channel that changed. */
export const forgetProgressPart = (known: MarketplaceHealth): TransactionPart => ({
  actions: [put(keyOf(known.marketplace), { ...healthy(known.marketplace), version: known.version + 1 })],
  refused: () => undefined,
});
