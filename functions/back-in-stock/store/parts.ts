/** What other domains may use of this one. */
export { loadSubscription, readSubscriptionGrants } from './subscriptions.ts';
export { subscriberGrants, subscriberOf } from './subscriber.ts';
export { unitsGrants, unitsOf } from './units.ts';
export type { Subscription } from '../model/subscription.ts';
