import { may } from '#shared/contracts/grant.ts';
import {
  readProfileGrants,
  contactOf,
  provenAddressesOf,
  type CustomerContact,
} from '../../customers/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { StockSubscription } from '../model/subscription.ts';
import { backInStockItems } from '../table.ts';
import { subscriberKey, type Contact } from './subscriptions.ts';

/** What a function needs to ask how somebody who waits can be reached. */
export const subscriberGrants = [...readProfileGrants, may(backInStockItems.items.subscriber, 'GetItem')];

/** A contact, and which of its addresses are proven to be theirs. Personal. */
export interface Subscriber extends Contact, Partial<Omit<CustomerContact, keyof Contact>> {
  readonly provenAddresses: readonly string[];
}

/** How somebody who waits can be reached: as they said when they subscribed, else as their profile says. Personal. */
export const subscriberOf = async (
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  { subscriptionId, customerId, hasContact }: StockSubscription,
): Promise<Subscriber> => {
  const [own, profile] = await Promise.all([
    hasContact ? db.get<Contact>(subscriberKey(subscriptionId)) : undefined,
    customerId === undefined ? undefined : contactOf({ db, clock }, customerId),
  ]);
  const { name, email, phone, locale } = own ?? {};
  const said = { name, email, phone, locale };
  const known = Object.entries(said).filter(([, value]) => value !== undefined);
  return { ...profile, ...Object.fromEntries(known), provenAddresses: provenAddressesOf(profile) };
};
