import { readProfileGrants, groupsOf } from '../../customers/public.ts';
import { hasOrdered, hasOrderedGrants } from '../../orders/public.ts';
import { hasPastOrders, readPastOrdersGrants } from '../../past-orders/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Buyer } from '../model/market.ts';

/** What a function needs to know who buys. */
export const buyerGrants = [...readProfileGrants, ...hasOrderedGrants, ...readPastOrdersGrants];

interface BuyerQuestion {
  readonly customerId?: string | undefined;
  readonly soldAt?: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What the promotions at hand ask for; nothing else is looked up. */
  readonly needs: { readonly groups: boolean; readonly firstPurchase: boolean };
}

/** Who buys, as far as some promotion asks for it: without such a promotion no call is made. */
export const buyerOf = async (
  db: Database,
  { customerId, soldAt, at, needs }: BuyerQuestion,
): Promise<Buyer> => {
  const place = soldAt === undefined ? {} : { soldAt };
  if (customerId === undefined) return { isSignedIn: false, ...place };
  const [groups, ordered] = await Promise.all([
    needs.groups ? groupsOf(db, customerId, at) : undefined,
    needs.firstPurchase ? hasBought(db, customerId) : undefined,
  ]);
  return {
    isSignedIn: true,
    groups,
    ...(ordered === undefined ? {} : { isFirstPurchase: !ordered }),
    ...place,
  };
};

/** Here, or in the system that the shop moved in from. */
const hasBought = async (db: Database, customerId: string): Promise<boolean> =>
  (await Promise.all([hasOrdered(db, customerId), hasPastOrders(db, customerId)])).includes(true);
