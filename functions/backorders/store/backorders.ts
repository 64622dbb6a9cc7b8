import { may, mayRead } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { remove } from '#shared/dynamodb/write-action.ts';
import { eventOf, type Cause, type DataOf, type OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import type { BackorderEnded } from '../events.ts';
import type { Backorder } from '../model/backorder.ts';
import { backordersItems } from '../table.ts';

const { backorder, backorderEvent } = backordersItems.items;

export const readBackorderGrants = [mayRead(backorder)];
export const saveBackorderGrants = [may(backorder, 'PutItem', 'DeleteItem'), may(backorderEvent, 'PutItem')];

type BackorderPlace = Pick<Backorder, 'sku' | 'locationId'>;

/** Somebody else changed the back-order: read the queue again. */
export class BackorderMoved extends Error {}

const queueOf = ({ sku, locationId }: BackorderPlace): string => `BQ#${sku}#${locationId}`;
const positionText = (position: number): string => String(position).padStart(12, '0');

const keyOf = (each: BackorderPlace & Pick<Backorder, 'position'>): Key => ({
  table: 'inventory',
  pk: queueOf(each),
  sk: positionText(each.position),
});

export const loadBackorder = (
  db: Pick<Database, 'get'>,
  at: BackorderPlace & Pick<Backorder, 'position'>,
): Promise<Backorder | undefined> => db.get<Backorder>(keyOf(at));

/** Everybody who waits for a SKU at a location, the first first. */
export const queueAt = (db: Database, place: BackorderPlace): Promise<readonly Backorder[]> =>
  queryAll<Backorder>(db, 'inventory', queueOf(place));

/** The first of those who wait. */
export const headOfQueue = async (
  db: Pick<Database, 'query'>,
  place: BackorderPlace,
  limit: number,
): Promise<readonly Backorder[]> => {
  const { items } = await db.query<Backorder>('inventory', queueOf(place), { limit, consistent: true });
  return items;
};

interface BackorderChange {
  readonly clock: Clock;
  readonly cause: Cause;
}

/** An event of a back-order, at its version. */
export const backorderEventOf = <Contract extends Parameters<typeof eventOf>[0]>(
  contract: Contract,
  each: Backorder,
  data: DataOf<Contract>,
  { clock, cause }: BackorderChange,
): OutgoingEvent =>
  eventOf(contract, {
    aggregateId: `${each.sku}:${each.locationId}:${each.position}`,
    aggregateVersion: each.version,
    occurredAt: instant(clock),
    channel: each.channel,
    cause,
    data,
  });

/** What its events say of it. */
export const backorderFacts = (each: Backorder): Omit<DataOf<typeof BackorderEnded>, 'left'> => ({
  orderId: each.orderId,
  channel: each.channel,
  customerId: each.customerId,
  lineId: each.lineId,
  sku: each.sku,
  locationId: each.locationId,
  position: each.position,
  quantity: each.quantity,
});

/** Saves a back-order at its next version; one of no units leaves the queue. */
export const saveBackorderPart = (
  each: Backorder,
  events: readonly OutgoingEvent[],
  clock: Clock,
): TransactionPart => ({
  actions: [actionOf(each), ...outboxPart(clock, eventsOf(each), events).actions],
  refused: () => new BackorderMoved(),
});

const actionOf = (each: Backorder) =>
  each.quantity === 0
    ? remove(keyOf(each), [['version', '=', each.version - 1]])
    : saveAction(keyOf(each), each);

const eventsOf = (each: Backorder) => ({
  table: 'inventory' as const,
  pk: `BE#${each.sku}#${each.locationId}#${positionText(each.position)}`,
});
