import { loadCart } from '../../carts/public.ts';
import { loadDirectory } from '../../channels/public.ts';
import { loadClaim, standingOf, type Claim } from '../../price-match/public.ts';
import type { SendingDecision } from '../model/decision.ts';
import type { MessageDraft } from '../model/message.ts';
import { recipientOfCart } from './cart-recipient.ts';
import { claimApproved, claimRejected } from '../templates/price-match.ts';
import { addressing } from './addressing.ts';
import type { SendingDependencies } from './dependencies.ts';

/** Whether news about a claim is still true, and how to bring it: to whom the cart belongs, in their language. */
export const decidePriceMatchMessage = async (
  draft: MessageDraft,
  dependencies: SendingDependencies,
): Promise<SendingDecision> => {
  const { db, clock } = dependencies;
  const [claim, cart, directory] = await Promise.all([
    loadClaim(db, draft.claimId ?? ''),
    loadCart(db, draft.cartId ?? ''),
    loadDirectory(db, clock, draft.channel),
  ]);
  if (claim === undefined || cart === undefined || !isStillTrue(draft, claim, clock.now()))
    return { kind: 'skip', reason: 'claim_ended' };
  const recipient = await recipientOfCart(cart, dependencies);
  const address = addressing(recipient, claim.channel, directory, dependencies);
  if (address === undefined) return { kind: 'skip', reason: 'no_address' };
  const { from: brand, locale, timeZone } = address;
  const write = draft.template === 'price-match-approved' ? claimApproved : claimRejected;
  const goods = cart.lines.find(({ sku }) => sku === claim.sku)?.name ?? claim.sku;
  const news = { ...newsOf(claim), goods, brand, name: recipient.name, timeZone };
  return { kind: 'send', ...address, letter: write(news, locale) };
};

/** A granted price that was used or has ended meanwhile is no news any more. */
const isStillTrue = ({ template }: MessageDraft, claim: Claim, now: number): boolean =>
  standingOf(claim, now) === (template === 'price-match-approved' ? 'approved' : 'rejected');

const newsOf = ({ ourPrice, price, currency, quantity, expiresAt, competitor, reason }: Claim) => ({
  ours: { amount: ourPrice, currency },
  price: { amount: price, currency },
  quantity,
  until: expiresAt,
  competitor,
  reason: reason ?? 'other',
});
