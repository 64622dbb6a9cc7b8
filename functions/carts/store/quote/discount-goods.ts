import type { DiscountedLine, PricedLine } from './quote.ts';

/** Takes off each line what promotions give. A line that cannot be bought gets nothing. */
export const discountGoods = (lines: readonly PricedLine[]): readonly DiscountedLine[] =>
  lines.map((line) => ({ ...line, total: line.unitPrice * line.quantity, discount: 0, discounts: [] }));
