import type { Versioned } from '#shared/dynamodb/aggregate.ts';

export const payoutLineKinds = ['sale', 'refund', 'adjustment'] as const;

/** What a payout says of an order, or of nothing (`adjustment`). Minor units; what goes out is negative. */
export interface PayoutLine {
  /** The marketplace’s number of the order; of an adjustment, its own id. */
  readonly number: string;
  readonly kind: (typeof payoutLineKinds)[number];
  readonly gross: number;
  /** What the marketplace keeps. */
  readonly fee: number;
}

export const payoutOutcomes = [
  'matched',
  'gross_differs',
  'fee_differs',
  'paid_before',
  'unknown_order',
  'adjustment',
] as const;

/** A line beside what the order said. */
export interface ComparedLine extends PayoutLine {
  readonly net: number;
  readonly outcome: (typeof payoutOutcomes)[number];
  readonly orderId?: string;
  /** By our books. */
  readonly expected?: { readonly gross: number; readonly fee?: number | undefined };
}

/** What the books of an order say of its money. */
export interface BookedMoney {
  readonly captured: number;
  readonly refunded: number;
  /** What the order was told that the marketplace keeps. @default nothing was told */
  readonly fees?: number | undefined;
}

export interface MarketplacePayout extends Versioned {
  readonly marketplace: string;
  readonly payoutId: string;
  readonly currency: string;
  /** What the marketplace says it paid out, minor units. */
  readonly amount: number;
  readonly recordedAt: string;
  readonly contentHash: string;
  readonly lines: readonly ComparedLine[];
}

/** @param paidIn the payout that paid the sale of this order before; nothing when none did */
export const comparedLine = (
  line: PayoutLine,
  order: { readonly orderId: string; readonly booked: BookedMoney; readonly paidIn?: string } | undefined,
): ComparedLine => {
  const net = line.gross - line.fee;
  if (line.kind === 'adjustment') return { ...line, net, outcome: 'adjustment' };
  if (order === undefined) return { ...line, net, outcome: 'unknown_order' };
  const { orderId, booked, paidIn } = order;
  const expected =
    line.kind === 'sale' ? { gross: booked.captured, fee: booked.fees } : { gross: -booked.refunded, fee: 0 };
  const known = { ...line, net, orderId, expected };
  if (line.kind === 'sale' && paidIn !== undefined) return { ...known, outcome: 'paid_before' };
  if (expected.gross !== line.gross) return { ...known, outcome: 'gross_differs' };
  const isFeeAsTold = expected.fee === undefined || expected.fee === line.fee;
  return { ...known, outcome: isFeeAsTold ? 'matched' : 'fee_differs' };
};

/** Sums of a payout, minor units. `difference`: what was paid out beside the sum of its lines. */
export const payoutSums = ({ lines, amount }: Pick<MarketplacePayout, 'lines' | 'amount'>) => {
  const sum = (of: (line: ComparedLine) => number): number => lines.reduce((all, line) => all + of(line), 0);
  const net = sum((line) => line.net);
  return {
    gross: sum((line) => line.gross),
    fees: sum((line) => line.fee),
    net,
    difference: amount - net,
    matched: lines.filter(({ outcome }) => outcome === 'matched').length,
    differing: lines.filter(({ outcome }) => outcome !== 'matched' && outcome !== 'adjustment').length,
  };
};
