import { quoteToCharge, type PricedCart, type Quote, type QuoteTerms } from '../../quoting/public.ts';
import { taxInTime, taxSettingsOf, taxSourceOf, type TaxPlace } from '../../tax/public.ts';
import type { Runtime } from '#shared/runtime.ts';

/** What the order costs, with the tax of the place where its goods are handed over, as the channel’s source says it. */
export const quoteOrder = (
  cart: PricedCart,
  terms: QuoteTerms,
  place: TaxPlace | undefined,
  { log }: Pick<Runtime, 'log'>,
): Promise<Quote> => {
  const { channel, taxRules: rules } = cart.market;
  const source = taxSourceOf(taxSettingsOf(channel), rules);
  const to = place ?? { country: channel.country };
  return quoteToCharge(cart, terms, (sale) => taxInTime(source, { sale, place: to }, { rules, log }));
};
