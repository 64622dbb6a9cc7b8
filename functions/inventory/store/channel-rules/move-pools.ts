import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import type { ChannelRules } from '../../model/channel-rules/channel-rules.ts';
import { hasShares } from '../../model/channel-rules/channel-rules.ts';
import type { PoolMove } from '../../model/channel-rules/pool-moves.ts';
import { poolBucket, type StockHead, type StockReference } from '../../model/stock/stock.ts';
import { StockMoved } from '../stock/take-stock.ts';
import { stockKey } from '../stock/stock.ts';

/**
 * Sets the rules and moves units between the head bucket and the pools, so that the sum stays the same. Every
 * bucket must still hold what it held when the moves were decided; otherwise `StockMoved`.
 */
export const movePoolsPart = (
  head: StockHead,
  moves: readonly PoolMove[],
  rules: ChannelRules,
  how: { readonly reference: StockReference; readonly rebalances: boolean },
): TransactionPart => ({
  actions: [
    headAction(head, moves, rules, how),
    ...moves.map((move) => poolAction(head, move, how.reference)),
  ],
  refused: () => new StockMoved(),
});

const headAction = (
  head: StockHead,
  moves: readonly PoolMove[],
  rules: ChannelRules,
  how: { readonly reference: StockReference; readonly rebalances: boolean },
) => {
  const change = -moves.reduce((sum, move) => sum + move.change, 0);
  const follows = how.rebalances || hasShares(rules);
  return update(
    stockKey(head.sku, head.locationId),
    {
      add: { available: change, version: 1 },
      set: {
        rules,
        rulesVersion: (head.rulesVersion ?? 0) + 1,
        rebalances: how.rebalances,
        movement: how.reference,
        ...(follows ? { follows: 'rules' } : {}),
      },
      remove: follows ? [] : ['follows'],
    },
    [
      ['version', '=', head.version],
      ['available', '>=', Math.max(0, -change)],
    ],
  );
};

/** A pool that is new begins at 0; one that is there must be as it was. */
const poolAction = (
  { sku, locationId }: StockHead,
  { channel, current, change }: PoolMove,
  reference: StockReference,
) => {
  const bucket = poolBucket(channel);
  return update(
    stockKey(sku, locationId, bucket),
    { add: { available: change, version: 1 }, set: { sku, locationId, bucket, movement: reference } },
    [{ any: [[['pk', 'absent']], [['available', '=', current]]] }],
  );
};
