import { taxSale, type ItemTax, type Sale } from '../../tax/public.ts';
import { chargeDelivery } from './charge-delivery.ts';
import { discountLines } from './discount-lines.ts';
import { payByCredit } from './pay-by-credit.ts';
import { priceCart } from './price-lines.ts';
import type { PricedCart, Quote, QuoteRequest, QuoteTerms } from './quote.ts';
import { giftCardsIn, sumTotals } from './sum-totals.ts';
import { saleOf, withTaxes } from './tax-quote.ts';
import { weighPromotions } from './weigh-promotions.ts';

/** What a cart costs: its lines at today's price, less discounts, plus delivery, with tax by the table, less credit. */
export const quoteCart = (request: QuoteRequest): Quote => quotePriced(priceCart(request), request);

/** The same for lines that are priced already. */
export const quotePriced = (cart: PricedCart, terms: QuoteTerms): Quote => {
  const { sale, close } = openQuote(cart, terms);
  return close(taxSale(sale, cart.market.taxRules));
};

/** The same for an order, with the tax from the channel's tax provider. */
export const quoteToCharge = async (
  cart: PricedCart,
  terms: QuoteTerms,
  taxFor: (sale: Sale) => Promise<readonly ItemTax[]>,
): Promise<Quote> => {
  const { sale, close } = openQuote(cart, terms);
  return close(await taxFor(sale));
};

/** A quote up to what is to be taxed, and how it goes on from there. */
const openQuote = (cart: PricedCart, terms: QuoteTerms) => {
  const { market } = cart;
  const promotions = weighPromotions(cart, terms);
  const discounted = discountLines(cart.lines, promotions, market);
  const charged = chargeDelivery(terms.delivery, promotions);
  const close = (taxes: readonly ItemTax[]): Quote => {
    const { lines, delivery, sums } = withTaxes(discounted, charged, { taxes, channel: market.channel });
    const totals = sumTotals(lines, delivery, { taxes: sums, taxIncluded: market.channel.pricesIncludeTax });
    const paid = payByCredit(totals.total, terms.tenders ?? [], giftCardsIn(lines));
    return { lines, delivery, totals, promotions, ...paid };
  };
  return { sale: saleOf(discounted, charged, market), close };
};
