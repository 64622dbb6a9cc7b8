import type { Scope } from '#shared/contracts/scopes.ts';
import { hasScope, isCustomer, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import { opens, type Secrets } from '#shared/secrets/secrets.ts';
import { backInStockErrors } from '../errors.ts';
import type { StockSubscription } from '../model/subscription.ts';

interface Caller {
  readonly actor: Actor;
  /** The subscription's token. */
  readonly guestToken?: string;
}

/** The subscription, if this caller may have it: its customer, who holds its token, staff. Others learn nothing. */
export const subscriptionOfCaller = async (
  subscription: StockSubscription | undefined,
  subscriptionId: string,
  caller: Caller,
  { scope, secrets }: { readonly scope: Scope; readonly secrets: Secrets },
): Promise<StockSubscription> => {
  if (subscription !== undefined && (await may(subscription, caller, scope, secrets))) return subscription;
  throw problem(backInStockErrors.SUBSCRIPTION_NOT_FOUND, {
    detail: `no subscription ${subscriptionId} for this caller`,
  });
};

const may = async (
  { subscriptionId, customerId }: StockSubscription,
  { actor, guestToken }: Caller,
  scope: Scope,
  secrets: Secrets,
): Promise<boolean> => {
  if (hasScope(actor, scope)) return true;
  if (customerId !== undefined) return isCustomer(actor, customerId);
  return opens(secrets, 'subscription', subscriptionId, guestToken);
};
