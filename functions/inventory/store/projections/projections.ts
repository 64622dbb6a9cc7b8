import { may } from '#shared/contracts/grant.ts';
import { saveAction, type Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { Projection, Shelf } from '../../model/projections/projection.ts';
import { inventoryItems } from '../../table.ts';

const { projection, projectionEvent, shelf, shelfEvent } = inventoryItems.items;

/** What a function needs to keep the projections. */
export const projectGrants = [
  may(projection, 'BatchGetItem', 'PutItem'),
  may(projectionEvent, 'PutItem'),
  may(shelf, 'BatchGetItem', 'PutItem'),
  may(shelfEvent, 'PutItem'),
];

export const projectionKey = ({ channel, sku }: Pick<Projection, 'channel' | 'sku'>): Key => ({
  table: 'inventory',
  pk: `F#${channel}#${sku}`,
  sk: 'A',
});

export const shelfKey = ({ sku, locationId }: Pick<Shelf, 'sku' | 'locationId'>): Key => ({
  table: 'inventory',
  pk: `FL#${sku}#${locationId}`,
  sk: 'A',
});

/** Somebody with a newer picture of stock was faster: look again. */
export class ProjectionMoved extends Error {
  constructor() {
    super('a projection changed between reading and writing');
    this.name = 'ProjectionMoved';
  }
}

/**
 * The index that feeds are read from has the channel by this name; what was never listed is not in it. Another one
 * holds what a date will list or take off.
 */
export const inFeed = (item: Projection) => ({
  ...item,
  feed: item.state === 'pending' ? undefined : item.channel,
  turns: item.turnsAt === undefined ? undefined : 'due',
});

/**
 * With its events in one transaction; without any, alone at half the price. False when somebody with a newer picture of
 * stock was faster.
 */
export const saveRow = async (
  key: Key,
  item: Versioned,
  events: readonly OutgoingEvent[],
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<boolean> => {
  const action = saveAction(key, item);
  if (events.length === 0) return (await db.writeOne(action)) === undefined;
  const part = { actions: [action], refused: () => new ProjectionMoved() };
  try {
    await commit(db, [part, outboxPart(clock, key, events)]);
    return true;
  } catch (error) {
    if (error instanceof ProjectionMoved) return false;
    throw error;
  }
};
