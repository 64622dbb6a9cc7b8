import { loadCart } from '../../carts/public.ts';
import { loadDirectory } from '../../channels/public.ts';
import { loadClaim, standingOf, type Claim } from '../../price-match/public.ts';
import type { Decision } from '../model/decision.ts';
import type { Draft } from '../model/message.ts';
import { isProvenRoute, localeOf, routeTo } from '../model/recipient.ts';
import { recipientOfCart } from './cart-recipient.ts';
import { claimApproved, claimRejected } from '../templates/price-match.ts';
import type { SendingDependencies } from './dependencies.ts';
import { timeZoneOf } from './time-zone.ts';

/** Whether news about a claim is still true, and how to bring it: to whom the cart belongs, in their language. */
export const decidePriceMatchMessage = async (
  draft: Draft,
  dependencies: SendingDependencies,
): Promise<Decision> => {
  const { db, clock } = dependencies;
  const [claim, cart, directory] = await Promise.all([
    loadClaim(db, draft.claimId ?? ''),
    loadCart(db, draft.cartId ?? ''),
    loadDirectory(db, clock),
  ]);
  if (claim === undefined || cart === undefined || !isStillTrue(draft, claim, clock.now()))
    return { kind: 'skip', reason: 'claim_ended' };
  const recipient = await recipientOfCart(cart, db);
  const route = routeTo(recipient, 'transactional', dependencies.provider?.media);
  if (route === undefined) return { kind: 'skip', reason: 'no_address' };
  const channel = directory.channels.get(claim.channel);
  const timeZone = recipient.timeZone ?? timeZoneOf(channel, directory, dependencies);
  const brand = channel?.brand ?? claim.channel;
  const locale = localeOf(recipient.locale, channel?.country ?? '');
  const write = draft.template === 'price-match-approved' ? claimApproved : claimRejected;
  const goods = cart.lines.find(({ sku }) => sku === claim.sku)?.name ?? claim.sku;
  const news = { ...newsOf(claim), goods, brand, name: recipient.name, timeZone };
  const isProven = isProvenRoute(recipient, route);
  return { kind: 'send', route, locale, from: brand, letter: write(news, locale), isProven, timeZone };
};

/** A granted price that was used or has ended meanwhile is no news any more. */
const isStillTrue = ({ template }: Draft, claim: Claim, now: number): boolean =>
  standingOf(claim, now) === (template === 'price-match-approved' ? 'approved' : 'rejected');

const newsOf = ({ ourPrice, price, currency, quantity, expiresAt, competitor, reason }: Claim) => ({
  ours: { amount: ourPrice, currency },
  price: { amount: price, currency },
  quantity,
  until: expiresAt,
  competitor,
  reason: reason ?? 'other',
});
