import { loadSubscription, subscriberOf } from '../../back-in-stock/public.ts';
import { loadCart } from '../../carts/public.ts';
import { loadDirectory } from '../../channels/public.ts';
import type { SendingDecision } from '../model/decision.ts';
import type { MessageDraft, SkipReason } from '../model/message.ts';
import { isProvenRoute, localeOf, routeTo, type Recipient } from '../model/recipient.ts';
import { recipientOfCart } from './cart-recipient.ts';
import { confirmAddress } from '../templates/confirm-address.ts';
import { confirmLink, confirmLinkWithoutToken } from './links.ts';
import type { SendingDependencies } from './dependencies.ts';
import { timeZoneOf } from './time-zone.ts';

/** Whether an address is still to be asked, and where the question goes. */
export const decideConfirmation = async (
  draft: MessageDraft,
  dependencies: SendingDependencies,
): Promise<SendingDecision> => {
  const { db, clock } = dependencies;
  const [recipient, directory] = await Promise.all([
    recipientOf(draft, dependencies),
    loadDirectory(db, clock, draft.channel),
  ]);
  if (typeof recipient === 'string') return { kind: 'skip', reason: recipient };
  const route = routeTo(recipient, 'transactional', dependencies.provider?.media);
  if (route === undefined) return { kind: 'skip', reason: 'no_address' };
  const channel = directory.channels.get(draft.channel);
  const brand = channel?.brand ?? draft.channel;
  const locale = localeOf(recipient.locale, channel?.country ?? '');
  const topic = draft.subscriptionId === undefined ? 'reminders' : 'stock';
  const letter = (link: string) => confirmAddress({ brand, topic, link }, locale);
  return {
    kind: 'send',
    route,
    locale,
    from: brand,
    letter: letter(await confirmLink(dependencies, draft.messageId)),
    keptLetter: letter(confirmLinkWithoutToken(dependencies, draft.messageId)),
    isProven: isProvenRoute(recipient, route),
    timeZone: recipient.timeZone ?? timeZoneOf(channel, directory, dependencies),
  };
};

const recipientOf = async (
  { subscriptionId, cartId = '' }: MessageDraft,
  dependencies: SendingDependencies,
): Promise<Recipient | SkipReason> => {
  if (subscriptionId === undefined) {
    const cart = await loadCart(dependencies.db, cartId);
    return cart?.status === 'open' ? recipientOfCart(cart, dependencies) : 'cart_closed';
  }
  const subscription = await loadSubscription(dependencies.db, subscriptionId);
  if (subscription?.status !== 'unconfirmed') return 'subscription_ended';
  return { marketing: [], ...(await subscriberOf(dependencies, subscription)) };
};
