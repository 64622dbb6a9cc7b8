import { taxOf } from '../../../pricing/store/parts.ts';
import type { DiscountedLine, Market, QuotedLine } from './quote.ts';

/** The tax of each line, on what is paid for it: discounts come off first. */
export const taxLines = (lines: readonly DiscountedLine[], market: Market): readonly QuotedLine[] =>
  lines.map((line) => ({ ...line, ...taxOfLine(line, market) }));

const taxOfLine = (line: DiscountedLine, { offers, channel, at }: Market) => {
  const offer = offers.get(line.sku);
  if (offer === undefined || line.unavailable !== undefined) return { tax: 0, taxRate: 0 };
  const { tax, rate } = taxOf(line.total, {
    country: channel.country,
    taxClass: offer.taxClass,
    at,
    included: channel.pricesIncludeTax,
  });
  return { tax, taxRate: rate };
};
