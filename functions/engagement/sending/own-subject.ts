import { nameIn } from '../../catalog/public.ts';
import type { Channel } from '../../channels/public.ts';
import { boughtSkus } from '../../orders/public.ts';
import { priceOf, readMarket, sellableUnits } from '../../quoting/public.ts';
import { valueAt } from '#shared/json/value-at.ts';
import type { OwnContent, SkipReason } from '../model/message.ts';
import type { Locale } from '../model/recipient.ts';
import type { TemplateFacts } from '../templates/liquid.ts';
import { moneyText } from '../templates/words.ts';
import type { SendingDependencies } from './dependencies.ts';

export type SubjectReading =
  | { readonly kind: 'current'; readonly facts: Partial<TemplateFacts> }
  | { readonly kind: 'over'; readonly reason: SkipReason };

export interface SubjectRequest {
  readonly own: OwnContent;
  readonly customerId: string;
  readonly channel: Channel | undefined;
  readonly locale: Locale;
  /** When the run of the journey began. */
  readonly since: string;
}

/** What a message is about, as it is now: only what is still true and still wanted is told. */
export const readSubject = async (
  request: SubjectRequest,
  dependencies: SendingDependencies,
): Promise<SubjectReading> => {
  const about = request.own.rules?.about;
  if (about === undefined) return { kind: 'current', facts: {} };
  return readProduct(String(valueAt(request.own.facts, about.sku) ?? ''), request, dependencies);
};

const readProduct = async (
  sku: string,
  { customerId, channel, locale, since }: SubjectRequest,
  { db, clock }: SendingDependencies,
): Promise<SubjectReading> => {
  if (channel === undefined) return { kind: 'over', reason: 'sold_out' };
  const { currency } = channel;
  const [market, bought] = await Promise.all([
    readMarket({ db, clock }, { channel, currency, skus: [sku] }),
    boughtSkus(db, customerId, since),
  ]);
  if (bought.has(sku)) return { kind: 'over', reason: 'bought_meanwhile' };
  const offer = market.offers.get(sku);
  const price = priceOf(sku, 1, market);
  const unitsLeft = sellableUnits(market, sku);
  if (offer === undefined || price === undefined || unitsLeft === 0)
    return { kind: 'over', reason: 'sold_out' };
  const name = [nameIn(offer, channel.code), offer.variantName].filter(Boolean).join(' · ');
  const product = { sku, name, price: moneyText({ amount: price.amount, currency }, locale), unitsLeft };
  return { kind: 'current', facts: { product } };
};
