import { taxSale, type ItemTax, type Sale } from '../../../tax/public.ts';
import { chargeDelivery } from './charge-delivery.ts';
import { discountLines } from './discount-lines.ts';
import { payByCredit } from './pay-by-credit.ts';
import { priceLines } from './price-lines.ts';
import type { Question, Quote } from './quote.ts';
import { giftCardsIn, sumTotals } from './sum-totals.ts';
import { saleOf, withTaxes } from './tax-quote.ts';
import { weighPromotions } from './weigh-promotions.ts';

/**
 * What a cart costs: its lines at today's price, less discounts, plus delivery, with tax by the table, less credit.
 */
export const quoteCart = (question: Question): Quote => {
  const { sale, close } = openQuote(question);
  return close(taxSale(sale, question.market.taxRules));
};

/** The same for an order, whose tax is asked of whoever says it in the channel. */
export const quoteToCharge = async (
  question: Question,
  taxFor: (sale: Sale) => Promise<readonly ItemTax[]>,
): Promise<Quote> => {
  const { sale, close } = openQuote(question);
  return close(await taxFor(sale));
};

/** A quote up to what is to be taxed, and how it goes on from there. */
const openQuote = (question: Question) => {
  const { market, tenders = [] } = question;
  const priced = priceLines(question.lines, market, question.priceMatches);
  const promotions = weighPromotions(priced, question);
  const discounted = discountLines(priced, promotions, market);
  const charged = chargeDelivery(question.delivery, promotions);
  const close = (taxes: readonly ItemTax[]): Quote => {
    const { lines, delivery, sums } = withTaxes(discounted, charged, { taxes, channel: market.channel });
    const totals = sumTotals(lines, delivery, { taxes: sums, taxIncluded: market.channel.pricesIncludeTax });
    return { lines, delivery, totals, promotions, ...payByCredit(totals.total, tenders, giftCardsIn(lines)) };
  };
  return { sale: saleOf(discounted, charged, market), close };
};
