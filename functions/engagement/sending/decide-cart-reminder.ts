import { loadCart, readCartMarket, type Cart } from '../../carts/public.ts';
import { loadDirectory } from '../../channels/public.ts';
import { quoteCart, sellableUnits, type MarketWithStock, type QuotedLine } from '../../quoting/public.ts';
import { guestToken } from '#shared/secrets/secrets.ts';
import type { SendingDecision } from '../model/decision.ts';
import type { MessageDraft, SkipReason } from '../model/message.ts';
import { isProvenRoute, localeOf, routeTo } from '../model/recipient.ts';
import { recipientOfCart } from './cart-recipient.ts';
import { cartAbandoned } from '../templates/cart-abandoned.ts';
import { whyLine } from '../templates/why-line.ts';
import { restoreLink } from './links.ts';
import type { SendingDependencies } from './dependencies.ts';
import { timeZoneOf } from './time-zone.ts';

/**
 * Whether somebody should be reminded of their cart now, and how: it is still as they left it, something in it can
 * still be bought, and they agreed to be reminded. Prices and stock are those of this moment.
 */
export const decideCartReminder = async (
  draft: MessageDraft,
  dependencies: SendingDependencies,
): Promise<SendingDecision> => {
  const cart = await loadCart(dependencies.db, draft.cartId ?? '');
  const gone = reasonToStop(cart, draft);
  if (cart === undefined || gone !== undefined) return { kind: 'skip', reason: gone ?? 'cart_closed' };
  const recipient = await recipientOfCart(cart, dependencies);
  const route = routeTo(recipient, 'marketing', dependencies.provider?.media);
  if (route === undefined) return { kind: 'skip', reason: 'no_consent' };
  const market = await readCartMarket({ ...cart, credits: [] }, dependencies);
  const { lines, totals } = quoteCart({
    lines: linesToBuy(cart, market),
    market,
    priceMatches: cart.priceMatches,
  });
  if (lines.length === 0) return { kind: 'skip', reason: 'sold_out' };
  const locale = localeOf(recipient.locale, market.channel.country);
  const facts = {
    brand: market.channel.brand,
    name: recipient.name,
    lines: lines.map(({ name, quantity, total }) => ({ name, quantity, total: inCurrency(cart, total) })),
    total: inCurrency(cart, totals.total),
    why: whyLine({ ...market.channel, medium: route.medium, reason: reasons[locale] }, locale),
  };
  const link = restoreLink(dependencies.apiUrl, cart.cartId);
  const letter = (to: string) => cartAbandoned({ ...facts, link: to }, locale);
  return {
    kind: 'send',
    route,
    locale,
    from: market.channel.brand,
    letter: letter(await opening(link, cart, dependencies)),
    keptLetter: letter(link),
    isProven: isProvenRoute(recipient, route),
    timeZone:
      recipient.timeZone ??
      timeZoneOf(market.channel, await loadDirectory(dependencies.db, dependencies.clock), dependencies),
  };
};

const reasons = {
  id: 'Ada barang yang tertinggal di keranjang Anda.',
  en: 'You left something in your cart.',
};

/** A cart that was touched since was not left; it is reported again if it is left again. */
const reasonToStop = (cart: Cart | undefined, { cartVersion }: MessageDraft): SkipReason | undefined => {
  if (cart === undefined || cart.status !== 'open') return 'cart_closed';
  return cart.version === cartVersion && cart.lines.length > 0 ? undefined : 'cart_changed';
};

/** What of the cart can be bought now; the rest is neither shown nor counted. */
const linesToBuy = ({ lines }: Cart, market: MarketWithStock): Cart['lines'] => {
  const gone = new Set(
    quoteCart({ lines, market })
      .lines.filter((line) => !canBeBought(line, market))
      .map(({ lineId }) => lineId),
  );
  return lines.filter(({ lineId }) => !gone.has(lineId));
};

const canBeBought = ({ sku, unavailable }: QuotedLine, market: MarketWithStock): boolean =>
  unavailable === undefined && sellableUnits(market, sku) > 0;

const inCurrency = ({ currency }: Cart, amount: number) => ({ amount, currency });

/**
 * A guest's cart opens with its token; a customer's waits in their account. The token stands behind the `#`, which
 * browsers keep to themselves, and is not kept with the message.
 */
const opening = async (
  link: string,
  { cartId, customerId }: Cart,
  { secrets }: SendingDependencies,
): Promise<string> =>
  customerId === undefined ? `${link}&token=${await guestToken(secrets, 'cart', cartId)}` : link;
