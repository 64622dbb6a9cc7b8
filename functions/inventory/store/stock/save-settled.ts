import { may } from '#shared/contracts/grant.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update, type Condition, type WriteAction } from '#shared/dynamodb/write-action.ts';
import { eventOf, type Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Clock } from '#shared/time/clock.ts';
import { ChannelPoolsShrunk } from '../../events.ts';
import { refreshed, withoutCuts } from '../../model/channel-rules/channel-rules.ts';
import type { PoolCut, StockSettlement } from '../../model/stock/settle-stock.ts';
import { openUnits, type StockBucket, type StockHead, type StockReference } from '../../model/stock/stock.ts';
import { inventoryItems } from '../../table.ts';
import { stockKey } from './stock.ts';
import { StockMoved } from './take-stock.ts';

/** What a function needs to say by how much pools shrank. */
export const shrinkPoolsGrants = [may(inventoryItems.items.poolEvent, 'PutItem')];

/** A change of stock by staff, spread over its buckets. */
export interface SettledChange {
  readonly head: StockHead;
  readonly buckets: readonly StockBucket[];
  readonly settlement: StockSettlement;
  /** Units added to on hand and to unavailable. */
  readonly onHand: number;
  readonly unavailable: number;
  readonly safetyStock: number;
  /** Units that must still be available: goods that leave without an order are not taken from promised ones. */
  readonly mustBeAvailable?: number;
  readonly recentKeys: StockHead['recentKeys'];
  readonly reference: StockReference;
  readonly cause: Cause;
}

/**
 * Writes a change to all its buckets in one step, with the event of the pools it shrank.
 *
 * @returns false when stock changed since it was read
 */
export const saveSettled = async (
  change: SettledChange,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<boolean> => {
  const actions = actionsOf(change);
  const [alone] = actions;
  if (actions.length === 1 && alone !== undefined) return (await db.writeOne(alone)) === undefined;
  try {
    await commit(db, settledParts(change, clock));
    return true;
  } catch (error) {
    if (error instanceof StockMoved) return false;
    throw error;
  }
};

/** The same as parts of a larger transaction; `StockMoved` when stock changed since it was read. */
export const settledParts = (change: SettledChange, clock: Clock): readonly TransactionPart[] => {
  const { sku, locationId } = change.head;
  const events = change.settlement.cuts.length === 0 ? [] : [shrunk(change)];
  return [
    { actions: actionsOf(change), refused: () => new StockMoved() },
    outboxPart(clock, { table: 'inventory', pk: `PS#${sku}#${locationId}` }, events),
  ];
};

const actionsOf = (change: SettledChange): readonly WriteAction[] => [
  headAction(change),
  ...bucketActions(change),
];

const headAction = ({
  head,
  buckets,
  settlement,
  reference,
  recentKeys,
  ...change
}: SettledChange): WriteAction => {
  const [{ change: available }] = settlement.changes;
  const { onHand, unavailable, safetyStock, mustBeAvailable } = change;
  // Goods that come in damaged were never available.
  const setAside = unavailable - Math.max(0, onHand);
  // A single bucket may be sold from meanwhile; where several were weighed against each other, none may have moved.
  const condition: Condition =
    buckets.length > 1
      ? [['version', '=', head.version]]
      : [
          ['onHand', '=', head.onHand],
          ['unavailable', '=', head.unavailable],
          ...(setAside > 0 ? ([['available', '>=', setAside]] as const) : []),
          ...(mustBeAvailable === undefined ? [] : ([['available', '>=', mustBeAvailable]] as const)),
        ];
  return update(
    stockKey(head.sku, head.locationId),
    {
      add: { available, onHand, unavailable, version: 1 },
      set: {
        safetyStock,
        movement: reference,
        recentKeys,
        ...rulesAfter(head, settlement.cuts, buckets, onHand - unavailable),
      },
    },
    condition,
  );
};

/** Pools that shrank are smaller from now on, and shares follow what is open. */
const rulesAfter = (
  head: StockHead,
  cuts: readonly PoolCut[],
  buckets: readonly StockBucket[],
  change: number,
) => {
  if (cuts.length === 0) return {};
  const freed = cuts.reduce((sum, { units }) => sum + units, 0);
  return {
    rules: refreshed(withoutCuts(head.rules ?? {}, cuts), openUnits(buckets) + change + freed),
    rulesVersion: (head.rulesVersion ?? 0) + 1,
  };
};

const bucketActions = ({ head, settlement, reference }: SettledChange): readonly WriteAction[] =>
  settlement.changes
    .slice(1)
    .map(({ bucket, change }) =>
      update(
        stockKey(head.sku, head.locationId, bucket),
        { add: { available: change, version: 1 }, set: { movement: reference } },
        [['available', '>=', -change]],
      ),
    );

const shrunk = ({ head, settlement, reference, cause }: SettledChange) =>
  eventOf(ChannelPoolsShrunk, {
    aggregateId: `${head.sku}:${head.locationId}`,
    aggregateVersion: head.version + 1,
    occurredAt: reference.at,
    cause,
    data: {
      sku: head.sku,
      locationId: head.locationId,
      pools: settlement.cuts.map(({ channel, units, left }) => ({ channel, units, left })),
      movement: reference.type,
      reference: reference.reference,
    },
  });
