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
 * Spreads a charge over lines by value or by units, to the last minor unit: what rounding leaves goes to the largest
 * fractions. Lines without a cost count by units.
 */
export const shareOut = (
  amount: number,
  lines: readonly ChargedLine[],
  basis: LandedCost['basis'],
): readonly number[] => {
  const isByValue = basis === 'value' && lines.every(({ unitCost = 0 }) => unitCost > 0);
  const weights = lines.map(
    ({ quantity, unitCost = 0 }) => BigInt(quantity) * BigInt(isByValue ? unitCost : 1),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  const shares = weights.map((weight) => Number((BigInt(amount) * weight) / total));
  const rest = amount - shares.reduce((sum, share) => sum + share, 0);
  const order = weights
    .map((weight, at) => ({ at, fraction: (BigInt(amount) * weight) % total }))
    .sort((a, b) => (a.fraction === b.fraction ? a.at - b.at : a.fraction > b.fraction ? -1 : 1));
  const extra = new Set(order.slice(0, rest).map(({ at }) => at));
  return shares.map((share, at) => share + (extra.has(at) ? 1 : 0));
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
