import { may, mayRead } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key, Page, PageRequest } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create, put, remove } from '#shared/dynamodb/write-action.ts';
import type { AdjustmentLimits, HeldAdjustment } from '../model/stock-adjustment.ts';
import { stockWorkItems } from '../table.ts';

const { adjustmentLimits, heldAdjustment, waitingAdjustment, writeOffEvent } = stockWorkItems.items;

export const adjustmentGrants = [
  may(adjustmentLimits, 'GetItem', 'PutItem'),
  may(heldAdjustment, 'GetItem', 'BatchGetItem', 'PutItem'),
  mayRead(waitingAdjustment),
  may(waitingAdjustment, 'PutItem', 'DeleteItem'),
  may(writeOffEvent, 'PutItem'),
];

/** The adjustment was held before, or decided meanwhile. */
export class HeldAdjustmentMoved extends Error {}

export const adjustmentLimitsKey = (locationId: string): Key => ({
  table: 'inventory',
  pk: `ADJ-LIMITS#${locationId}`,
  sk: 'A',
});
export const writeOffKey = (adjustmentId: string) => ({
  table: 'inventory' as const,
  pk: `ADJ#${adjustmentId}`,
});
const heldKey = (adjustmentId: string): Key => ({ ...writeOffKey(adjustmentId), sk: 'A' });
const waitingKey = ({
  locationId,
  requestedAt,
  adjustmentId,
}: Pick<HeldAdjustment, 'locationId' | 'requestedAt' | 'adjustmentId'>): Key => ({
  table: 'inventory',
  pk: `ADJ-WAITING#${locationId}`,
  sk: `${requestedAt}#${adjustmentId}`,
});

export const loadLimits = (
  db: Pick<Database, 'get'>,
  locationId: string,
): Promise<AdjustmentLimits | undefined> => db.get<AdjustmentLimits>(adjustmentLimitsKey(locationId));

export const loadHeld = (
  db: Pick<Database, 'get'>,
  adjustmentId: string,
): Promise<HeldAdjustment | undefined> => db.get<HeldAdjustment>(heldKey(adjustmentId));

export const holdPart = (held: HeldAdjustment): TransactionPart => ({
  actions: [
    create(heldKey(held.adjustmentId), held),
    put(waitingKey(held), { adjustmentId: held.adjustmentId }),
  ],
  refused: () => new HeldAdjustmentMoved(),
});

export const decidePart = (held: HeldAdjustment): TransactionPart => ({
  actions: [saveAction(heldKey(held.adjustmentId), held), remove(waitingKey(held))],
  refused: () => new HeldAdjustmentMoved(),
});

/** Adjustments of a location that wait for a second person, the oldest first. */
export const waitingAt = async (
  db: Pick<Database, 'query' | 'getMany'>,
  locationId: string,
  page: PageRequest,
): Promise<Page<HeldAdjustment>> => {
  const { items, nextCursor } = await db.query<{ readonly adjustmentId: string }>(
    'inventory',
    `ADJ-WAITING#${locationId}`,
    page,
  );
  const held = await db.getMany<HeldAdjustment>(items.map(({ adjustmentId }) => heldKey(adjustmentId)));
  return { items: held.filter((each) => each !== undefined), nextCursor };
};
