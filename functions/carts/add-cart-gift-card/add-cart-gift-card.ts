import { creditErrors } from '../../credit/errors.ts';
import { cardOfCaller, creditInsufficient, usableCredit, type CreditAccount } from '../../credit/public.ts';
import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import type { Cart } from '../model/cart.ts';
import { MAX_GIFT_CARDS, withCredit, type CartCredit } from '../model/cart-credit.ts';
import { changeCart } from '../requests/change-cart.ts';
import { refuseFullCart } from '../requests/refuse-full-cart.ts';
import { showCart } from '../store/show-cart.ts';
import type { AddCartGiftCard } from './contract.ts';

export const addCartGiftCard: UseCase<typeof AddCartGiftCard, Runtime> = async (request, runtime) => {
  const cart = await changeCart(request, runtime, async (current) => {
    const card = await cardOfCaller(request.body, request, runtime);
    const credits = withCredit(current.credits, toCredit(card, current, instant(runtime.clock)));
    refuseTooMany(credits);
    refuseFullCart({ ...current, credits }, '/body/code');
    return { credits };
  });
  return {
    status: 200,
    body: await showCart(cart, runtime),
    version: cart.version,
  };
};

const toCredit = (card: CreditAccount, { currency }: Cart, now: string): CartCredit => {
  if (card.currency !== currency)
    throw refused(
      creditErrors.CREDIT_CURRENCY_MISMATCH,
      `the card is in ${card.currency}, the cart in ${currency}`,
    );
  if (card.expiresAt !== undefined && card.expiresAt <= now && usableCredit(card, now) === 0)
    throw refused(creditErrors.CREDIT_EXPIRED, `the card ended at ${card.expiresAt}`);
  const seen = usableCredit(card, now);
  if (seen === 0) throw creditInsufficient(1, 0, { pointer: '/body/code' });
  const { accountId, lastFour } = card;
  return { kind: 'gift_card', accountId, lastFour, seen };
};

const refuseTooMany = (credits: readonly CartCredit[]): void => {
  const cards = credits.filter(({ kind }) => kind === 'gift_card').length;
  if (cards > MAX_GIFT_CARDS)
    throw refused(
      creditErrors.TOO_MANY_GIFT_CARDS,
      `this would be gift card ${cards}; ${MAX_GIFT_CARDS} are allowed`,
    );
};

const refused = (contract: (typeof creditErrors)[keyof typeof creditErrors], detail: string) =>
  problem(contract, {
    detail,
    errors: [{ pointer: '/body/code', code: contract.code, detail }],
  });
