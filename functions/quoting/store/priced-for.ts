import { groupsOf } from '../../customers/public.ts';
import type { PriceList } from '../../pricing/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Buyer, PricedFor } from '../model/market.ts';

/** Who asks for prices, and where the goods go. What is absent is not known. */
interface PriceAudience {
  readonly customerId?: string | undefined;
  readonly soldAt?: string | undefined;
  readonly pickupAt?: string | undefined;
  readonly country?: string | undefined;
}

/**
 * Whose prices a cart has, and where. The groups of its owner are looked up only when a price asks for one, and
 * no promotion has looked them up already: other carts pay no call for it.
 */
export const pricedFor = async (
  db: Database,
  {
    buying,
    prices,
    buyer,
    at,
  }: {
    readonly buying: PriceAudience | undefined;
    readonly prices: ReadonlyMap<string, PriceList>;
    readonly buyer: Buyer;
    /** Milliseconds since 1970. */
    readonly at: number;
  },
): Promise<PricedFor> => {
  if (buying === undefined) return {};
  const { customerId, soldAt, pickupAt, country } = buying;
  const locationId = soldAt ?? pickupAt;
  return {
    locationId,
    country,
    ...(customerId === undefined
      ? {}
      : { customerId, customerGroups: await groupsAskedFor(db, customerId, { prices, buyer, at }) }),
  };
};

const groupsAskedFor = async (
  db: Database,
  customerId: string,
  {
    prices,
    buyer,
    at,
  }: { readonly prices: ReadonlyMap<string, PriceList>; readonly buyer: Buyer; readonly at: number },
): Promise<readonly string[]> => {
  if (buyer.groups !== undefined) return buyer.groups;
  const asked = [...prices.values()].some((list) =>
    list.prices.some(({ customerGroup }) => customerGroup !== undefined),
  );
  return asked ? groupsOf(db, customerId, at) : [];
};
