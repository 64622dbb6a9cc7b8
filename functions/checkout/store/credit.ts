import type { Cart } from '../../carts/public.ts';
import { creditInsufficient, holdCreditPart } from '../../credit/public.ts';
import type { Order, OrderCredit } from '../../orders/public.ts';
import { tendersOf, type MarketWithStock, type Quote } from '../../quoting/public.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { CreditPlan } from '../model/credit-plan.ts';

/**
 * What each credit of the cart pays. Where one has less than the shopper was shown, and that would leave more to pay,
 * they are told before anything is taken.
 *
 * @throws CREDIT_INSUFFICIENT with what is left
 */
export const planCredit = (cart: Cart, quote: Quote, market: MarketWithStock): CreditPlan => {
  const tenders = tendersOf(cart.credits, market.credit, market.at);
  const credits = (cart.credits ?? []).flatMap(
    ({ kind, accountId, lastFour, seen, most, pointWorth }, at): OrderCredit[] => {
      const left = tenders[at]?.balance ?? 0;
      const shown = Math.min(seen, most ?? seen);
      if (left < shown && quote.due > 0)
        throw creditInsufficient(shown, left, { pointer: `/cart/credit/${at}`, accountId });
      const amount = quote.credits.find(({ id }) => id === accountId)?.amount ?? 0;
      const points = pointWorth === undefined ? undefined : amount / pointWorth;
      return amount === 0 ? [] : [{ kind, accountId, lastFour, amount, points }];
    },
  );
  return { credits, accounts: market.credit };
};

/** Takes what credit pays in the transaction of the order: all of it, or there is no order. */
export const holdCreditParts = (
  { credits, accounts }: CreditPlan,
  { orderId, version }: Order,
  how: { readonly cause: Cause; readonly clock: Clock },
): readonly TransactionPart[] =>
  credits.flatMap(({ accountId, amount, points }) => {
    const account = accounts.get(accountId);
    return account === undefined
      ? []
      : [holdCreditPart(account, { amount, points }, { orderId, version }, how)];
  });
