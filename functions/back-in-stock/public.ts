export { loadSubscription, readSubscriptionGrants } from './store/subscriptions.ts';
export { subscriberGrants, subscriberOf } from './store/subscriber.ts';
export { unitsGrants, unitsOf } from './store/units.ts';
export type { StockSubscription } from './model/subscription.ts';
