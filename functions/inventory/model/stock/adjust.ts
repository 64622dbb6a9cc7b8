import type { adjustmentReasons } from '../../schemas.ts';

export type AdjustmentReason = (typeof adjustmentReasons)[number];

/** What an adjustment does to a stock item. */
export interface AdjustmentEffect {
  readonly onHand: number;
  readonly available: number;
  readonly unavailable: number;
}

/**
 * What an adjustment of some units does. Damage, quality control and display move units between available and
 * unavailable, so on hand stays; everything else changes on hand itself.
 *
 * @param quantity units, with the sign of the change of what can be sold
 */
export const effectOf = (reason: AdjustmentReason, quantity: number): AdjustmentEffect => {
  switch (reason) {
    case 'damaged':
    case 'quality-control':
    case 'display':
    case 'repaired':
      return { onHand: 0, available: quantity, unavailable: -quantity };
    case 'received':
    case 'found':
    case 'lost':
    case 'returned':
    case 'correction':
      return { onHand: quantity, available: quantity, unavailable: 0 };
  }
};

/** The sign a reason must have: goods are received in and lost out; a correction goes both ways. */
export const signOf = (reason: AdjustmentReason): 1 | -1 | 0 => {
  switch (reason) {
    case 'received':
    case 'found':
    case 'returned':
    case 'repaired':
      return 1;
    case 'lost':
    case 'damaged':
    case 'quality-control':
    case 'display':
      return -1;
    case 'correction':
      return 0;
  }
};

/**
 * The most units an adjustment may move. Stock can always be added. What is set aside must be available over all
 * buckets; what is lost must be on hand, whether or not it is promised.
 */
export const mostToMove = (
  reason: AdjustmentReason,
  quantity: number,
  stock: Readonly<Record<'onHand' | 'available' | 'unavailable', number>>,
): number => {
  const effect = effectOf(reason, quantity);
  if (effect.unavailable < 0) return Math.max(0, stock.unavailable);
  if (quantity > 0) return Infinity;
  return Math.max(0, effect.onHand < 0 ? stock.onHand : stock.available);
};
