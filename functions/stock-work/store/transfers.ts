import { expectStockPart } from '../../inventory/public.ts';
import { may, mayRead } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key, Page, PageRequest } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create, put } from '#shared/dynamodb/write-action.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import { inTransit, type Transfer } from '../model/transfer.ts';
import { stockWorkItems } from '../table.ts';

const { transfer, transferEvent, transferEntry } = stockWorkItems.items;

export const readTransferGrants = [mayRead(transfer), mayRead(transferEntry)];
export const saveTransferGrants = [
  may(transfer, 'PutItem'),
  may(transferEvent, 'PutItem'),
  may(transferEntry, 'PutItem'),
];

/** The transfer changed since it was read: read it and decide again. */
export class TransferMoved extends Error {}
/** A transfer of this id is there already. */
export class TransferExists extends Error {}

export const transferKey = (transferId: string): Key => ({
  table: 'inventory',
  pk: `TR#${transferId}`,
  sk: 'A',
});

export const loadTransfer = (db: Pick<Database, 'get'>, transferId: string): Promise<Transfer | undefined> =>
  db.get<Transfer>(transferKey(transferId));

export const transfersAt = async (
  db: Pick<Database, 'query' | 'getMany'>,
  locationId: string,
  page: PageRequest,
): Promise<Page<Transfer>> => {
  const { items, nextCursor } = await db.query<{ readonly transferId: string }>(
    'inventory',
    `TRLIST#${locationId}`,
    { ...page, newestFirst: true, consistent: true },
  );
  const found = await db.getMany<Transfer>(items.map(({ transferId }) => transferKey(transferId)));
  return { items: found.filter((each) => each !== undefined), nextCursor };
};

export const createTransferPart = (created: Transfer): TransactionPart => {
  const { transferId, createdAt, fromLocationId, toLocationId } = created;
  return {
    actions: [
      create(transferKey(transferId), created),
      ...[fromLocationId, toLocationId].map((locationId) =>
        put(
          { table: 'inventory', pk: `TRLIST#${locationId}`, sk: `${createdAt}#${transferId}` },
          { transferId },
        ),
      ),
    ],
    refused: () => new TransferExists(),
  };
};

/** A changed transfer with its events and what is in transit now. */
export const saveTransferParts = (
  changed: Transfer,
  events: readonly OutgoingEvent[],
  clock: Clock,
): readonly TransactionPart[] => [
  {
    actions: [saveAction(transferKey(changed.transferId), changed)],
    refused: () => new TransferMoved(),
  },
  expectStockPart(changed.shippedAt === undefined ? [] : incomingOf(changed)),
  outboxPart(clock, transferKey(changed.transferId), events),
];

const incomingOf = ({ transferId, toLocationId, expectedAt, lines }: Transfer) =>
  lines.map((line) => ({
    sku: line.sku,
    locationId: toLocationId,
    source: 'transfer' as const,
    reference: transferId,
    quantity: inTransit(line),
    expectedAt,
  }));
