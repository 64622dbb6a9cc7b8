import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create, put, remove } from '#shared/dynamodb/write-action.ts';
import { eventOf, type Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { OfflineSaleConflicted } from '../events.ts';
import type { AcceptedSale } from '../model/offline-sale.ts';
import { offlineSalesItems } from '../table.ts';

const { sale: saleItem, saleEvent, openConflict } = offlineSalesItems.items;

export const offlineSalesGrants = [
  may(saleItem, 'GetItem', 'BatchGetItem', 'PutItem'),
  may(saleEvent, 'PutItem'),
  may(openConflict, 'Query', 'PutItem', 'DeleteItem'),
];

/** The sale was accepted or settled meanwhile: read it again. Not an answer to a caller. */
export class OfflineSaleMoved extends Error {}

const saleKey = (saleId: string): Key => ({ table: 'orders', pk: `OS#${saleId}`, sk: 'A' });
const conflictKey = ({ locationId, soldAt, saleId }: AcceptedSale): Key => ({
  table: 'orders',
  pk: `OC#${locationId}`,
  sk: `${soldAt}#${saleId}`,
});

export const loadOfflineSale = (db: Database, saleId: string): Promise<AcceptedSale | undefined> =>
  db.get<AcceptedSale>(saleKey(saleId));

/** Accepts a sale once; one with conflicts joins the list of its location, with the event. */
export const acceptSalePart = (
  sale: AcceptedSale,
  { clock, cause }: { readonly clock: Clock; readonly cause: Cause },
): TransactionPart => {
  const { saleId, orderId, channel, locationId, soldAt, conflicts } = sale;
  const event = eventOf(OfflineSaleConflicted, {
    aggregateId: saleId,
    aggregateVersion: sale.version,
    occurredAt: instant(clock),
    channel,
    cause,
    data: { saleId, orderId, channel, locationId, soldAt, conflicts: conflicts.map(({ kind }) => kind) },
  });
  const { table, pk } = saleKey(saleId);
  return {
    actions: [
      create(saleKey(saleId), sale),
      ...(conflicts.length === 0
        ? []
        : [put(conflictKey(sale), { saleId }), ...outboxPart(clock, { table, pk }, [event]).actions]),
    ],
    refused: () => new OfflineSaleMoved(),
  };
};

/** Settles the conflicts of a sale: it leaves the list. */
export const settleSalePart = (after: AcceptedSale): TransactionPart => ({
  actions: [saveAction(saleKey(after.saleId), after), remove(conflictKey(after))],
  refused: () => new OfflineSaleMoved(),
});

/** Sales of a location with conflicts that nobody settled, oldest first. */
export const openConflicts = async (
  db: Database,
  locationId: string,
  page: { readonly limit: number; readonly cursor?: string | undefined },
) => {
  const { items, nextCursor } = await db.query<{ readonly saleId: string }>(
    'orders',
    `OC#${locationId}`,
    page,
  );
  const sales = await db.getMany<AcceptedSale>(items.map(({ saleId }) => saleKey(saleId)));
  return { sales: sales.filter((each) => each !== undefined), nextCursor };
};
