import type { Wanted } from '../../inventory/public.ts';
import type { OrderLine } from '../../orders/public.ts';
import type { QuotedLine } from './quote.ts';

/** A snapshot of what was sold, at what price: later changes of the product change no order. Its units wait. */
export const soldLine = (
  { priceChanged: _seen, unavailable: _none, compareAt: _before, ...line }: QuotedLine,
  wanted: readonly Wanted[],
): OrderLine => ({
  ...line,
  parts: partsOfKit(line, wanted),
  productId: line.productId ?? '',
  allocations: [],
});

/** What one unit of a line consists of, when that is something else than itself. */
const partsOfKit = (
  { lineId, sku, quantity }: Pick<QuotedLine, 'lineId' | 'sku' | 'quantity'>,
  wanted: readonly Wanted[],
): OrderLine['parts'] => {
  const own = wanted.filter((each) => each.lineId === lineId);
  if (own.every((part) => part.sku === sku)) return undefined;
  return own.map((part) => ({ sku: part.sku, quantity: part.quantity / quantity }));
};
