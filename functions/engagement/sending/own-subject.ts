import { nameIn } from '../../catalog/public.ts';
import { expiringPoints, loadCreditAccount, pointsAccountId } from '../../credit/public.ts';
import { boughtSkus } from '../../orders/public.ts';
import { priceOf, readMarket, sellableUnits } from '../../quoting/public.ts';
import { durationMs } from '#shared/time/duration.ts';
import { valueAt } from '#shared/json/value-at.ts';
import type { OwnMessageRules } from '../model/message.ts';
import { dateText, moneyText } from '../templates/words.ts';
import type { SendingDependencies } from './dependencies.ts';
import type { SubjectReading, SubjectRequest } from './subject.ts';
import { readNearbyStore } from './nearby-store.ts';

/** What a message is about, as it is now: only what is still true and still wanted is told. */
export const readSubject = async (
  request: SubjectRequest,
  dependencies: SendingDependencies,
): Promise<SubjectReading> => {
  const { facts, rules } = request.own;
  const about = rules?.about;
  switch (about?.kind) {
    case undefined:
      return { kind: 'current', facts: {} };
    case 'product':
      return readProduct(about, request, dependencies);
    case 'points':
      return readPoints(about.within, request, dependencies);
    case 'nearby_store':
      return readNearbyStore(String(valueAt(facts, about.cartId) ?? ''), { ...request, about }, dependencies);
  }
};

const readPoints = async (
  within: string,
  { customerId, locale, timeZone }: SubjectRequest,
  { db, clock }: SendingDependencies,
): Promise<SubjectReading> => {
  const now = clock.now();
  const account = await loadCreditAccount(db, pointsAccountId(customerId));
  const expiring = expiringPoints(account, now, now + durationMs(within));
  if (expiring === undefined) return { kind: 'over', reason: 'points_gone' };
  const expireOn = dateText(expiring.expiresAt, timeZone, locale);
  return { kind: 'current', facts: { points: { count: expiring.count, expireOn } } };
};

type AboutProduct = Extract<NonNullable<OwnMessageRules['about']>, { kind: 'product' }>;

const readProduct = async (
  about: AboutProduct,
  { own, customerId, channel, locale, since }: SubjectRequest,
  { db, clock }: SendingDependencies,
): Promise<SubjectReading> => {
  if (channel === undefined) return { kind: 'over', reason: 'sold_out' };
  const { currency } = channel;
  const sku = about.is ?? String(valueAt(own.facts, about.sku ?? '') ?? '');
  const below = about.below === undefined ? undefined : valueAt(own.facts, about.below);
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
  if (typeof below === 'number' && price.amount >= below) return { kind: 'over', reason: 'price_risen' };
  const name = [nameIn(offer, channel.code), offer.variantName].filter(Boolean).join(' · ');
  const product = { sku, name, price: moneyText({ amount: price.amount, currency }, locale), unitsLeft };
  return { kind: 'current', facts: { product } };
};
