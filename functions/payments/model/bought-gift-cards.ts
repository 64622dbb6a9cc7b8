import { boughtCards, type BoughtCard } from '../../credit/public.ts';
import type { Order } from '../../orders/public.ts';
import type { PaymentAccount } from './account.ts';

type Units = NonNullable<PaymentAccount['refundedUnits']>;

/** The gift cards among the units that are given back now, the first units of a line first. */
export const cardsGivenBack = (
  { orderId, lines }: Pick<Order, 'orderId' | 'lines'>,
  {
    before = {},
    after = before,
  }: { readonly before?: Units | undefined; readonly after?: Units | undefined },
): readonly BoughtCard[] =>
  boughtCards(orderId, lines, ({ lineId }) => ({ from: before[lineId] ?? 0, to: after[lineId] ?? 0 }));

/** What was paid for gift cards that were not given back: it goes back with its card and not as an amount. */
export const paidForCards = (
  { lines }: Pick<Order, 'lines'>,
  { refundedUnits = {} }: Pick<PaymentAccount, 'refundedUnits'>,
): number =>
  lines
    .filter(({ giftCard }) => giftCard !== undefined)
    .reduce(
      (sum, { lineId, quantity, unitPrice }) => sum + (quantity - (refundedUnits[lineId] ?? 0)) * unitPrice,
      0,
    );
