import { chargeDelivery } from './charge-delivery.ts';
import { discountLines } from './discount-lines.ts';
import { payByCredit } from './pay-by-credit.ts';
import { priceLines } from './price-lines.ts';
import type { Question, Quote } from './quote.ts';
import { sumTotals } from './sum-totals.ts';
import { taxQuote } from './tax-quote.ts';
import { weighPromotions } from './weigh-promotions.ts';

/** What a cart costs: its lines at today's price, less discounts, plus delivery, with tax, less credit. */
export const quoteCart = (question: Question): Quote => {
  const { market, tenders = [] } = question;
  const priced = priceLines(question.lines, market, question.priceMatches);
  const promotions = weighPromotions(priced, question);
  const discounted = discountLines(priced, promotions, market);
  const charged = chargeDelivery(question.delivery, promotions);
  const { lines, delivery, sums } = taxQuote(discounted, charged, market);
  const totals = sumTotals(lines, delivery, { taxes: sums, taxIncluded: market.channel.pricesIncludeTax });
  return { lines, delivery, totals, promotions, ...payByCredit(totals.total, tenders) };
};
