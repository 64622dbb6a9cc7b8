import { loadSubscription, subscriberOf, unitsOf } from '../../back-in-stock/public.ts';
import { nameIn, offerKey, type Offer } from '../../catalog/public.ts';
import { loadDirectory } from '../../channels/public.ts';
import type { SendingDecision } from '../model/decision.ts';
import type { MessageDraft } from '../model/message.ts';
import { isProvenRoute, localeOf, routeTo } from '../model/recipient.ts';
import { backInStock } from '../templates/back-in-stock.ts';
import type { SendingDependencies } from './dependencies.ts';
import { timeZoneOf } from './time-zone.ts';

/**
 * Whether somebody is still to be told that something is back, and how: they did not cancel, and it can still be
 * bought at this moment.
 */
export const decideBackInStock = async (
  draft: MessageDraft,
  dependencies: SendingDependencies,
): Promise<SendingDecision> => {
  const { db, clock } = dependencies;
  const subscription = await loadSubscription(db, draft.subscriptionId ?? '');
  if (subscription?.status !== 'notified') return { kind: 'skip', reason: 'subscription_ended' };
  const [available, subscriber, offer, directory] = await Promise.all([
    unitsOf(subscription, dependencies),
    subscriberOf(dependencies, subscription),
    db.get<Offer>(offerKey(subscription.sku)),
    loadDirectory(db, clock, draft.channel),
  ]);
  if (available === 0 || offer === undefined) return { kind: 'skip', reason: 'sold_out' };
  const recipient = { marketing: [], ...subscriber };
  const route = routeTo(recipient, 'transactional', dependencies.provider?.media);
  if (route === undefined) return { kind: 'skip', reason: 'no_address' };
  const channel = directory.channels.get(subscription.channel);
  const locale = localeOf(subscriber.locale, channel?.country ?? '');
  const brand = channel?.brand ?? subscription.channel;
  const letter = backInStock(
    {
      brand,
      name: subscriber.name,
      goods: [nameIn(offer, subscription.channel), offer.variantName].filter(Boolean).join(' · '),
      available,
      store: directory.locations.get(subscription.locationId ?? '')?.name,
    },
    locale,
  );
  const timeZone = subscriber.timeZone ?? timeZoneOf(channel, directory, dependencies);
  return {
    kind: 'send',
    route,
    locale,
    from: brand,
    letter,
    isProven: isProvenRoute(recipient, route),
    timeZone,
  };
};
