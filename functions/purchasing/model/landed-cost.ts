import { allocate } from '#shared/money/allocate.ts';
import { COST_SCALE } from './moving-average.ts';

export const landedCostKinds = ['freight', 'duty', 'insurance', 'handling', 'other'] as const;

/** What came on top of the price of received goods: written once, never modified. */
export interface LandedCost {
  readonly chargeId: string;
  readonly receiptId: string;
  readonly kind: (typeof landedCostKinds)[number];
  readonly amount: number;
  readonly currency: string;
  readonly basis: 'value' | 'units';
  /** Minor units that went into the value of units that are still there. */
  readonly capitalised: number;
  /** Minor units of goods that left already: a cost of the month. */
  readonly expensed: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly fingerprint: string;
}

/** A line that carries a part of the charge. */
export interface ChargedLine {
  readonly sku: string;
  readonly quantity: number;
  readonly unitCost?: number;
}

/**
 * Spreads a charge over lines by value or by units, to the last minor unit; of equal lines the first takes what rounding
 * leaves. Lines without a cost count by units.
 */
export const shareOut = (
  amount: number,
  lines: readonly ChargedLine[],
  basis: LandedCost['basis'],
): readonly number[] => {
  const isByValue = basis === 'value' && lines.every(({ unitCost = 0 }) => unitCost > 0);
  const weights = lines.map(({ quantity, unitCost = 0 }) => quantity * (isByValue ? unitCost : 1));
  return allocate(amount, weights.toReversed()).toReversed();
};

/**
 * The part of a share that raises the average cost: that of the units which are still on hand.
 *
 * 10 units came, 4 are left, the share is 50: 20 raise the average by 5 each, 30 are a cost of the month.
 */
export const capitalise = (
  share: number,
  received: number,
  onHand: number,
): { readonly capitalised: number; readonly raise: number } => {
  const left = Math.max(0, Math.min(received, onHand));
  const capitalised = Math.round((share * left) / received);
  return { capitalised, raise: left === 0 ? 0 : Math.round((capitalised * COST_SCALE) / onHand) };
};
