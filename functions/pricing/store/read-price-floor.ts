import type { Runtime } from '#shared/runtime.ts';
import { priceFloor } from '../model/price-floor.ts';
import { priceListKey, pricingGrants, type StoredPriceList } from './price-list.ts';
import { priceRuleGrants, priceRules } from './price-rules.ts';

/** What a function needs to know how low it may go. */
export const priceFloorGrants = [...pricingGrants, ...priceRuleGrants];

/** What goods are never given away below in a channel. For decisions alone: it says nearly what they cost us. */
export const readPriceFloor = async (
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
  goods: {
    readonly sku: string;
    readonly currency: string;
    readonly channel: string;
    readonly category: string | undefined;
  },
): Promise<number> => {
  const [rules, list] = await Promise.all([
    priceRules.load(db, clock.now()),
    db.get<StoredPriceList>(priceListKey(goods.sku, goods.currency)),
  ]);
  return priceFloor(rules, { ...goods, cost: list?.cost });
};
