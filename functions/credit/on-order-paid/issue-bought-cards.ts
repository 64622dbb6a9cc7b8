import type { Order } from '../../orders/public.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY } from '#shared/time/clock.ts';
import { isCreditMoved, loadAccount } from '../store/accounts.ts';
import { boughtCards, type BoughtCard } from '../store/bought-cards.ts';
import { issueCard } from '../store/issue-card.ts';

/**
 * Issues a gift card for each unit that was bought, once: its id follows from order, line and unit, and the account is
 * the inbox. Where the order was called off meanwhile, a voided account stands in its place.
 */
export const issueBoughtCards = async (
  order: Order,
  paid: { readonly cause: Cause; readonly paidAt: string },
  runtime: Runtime,
): Promise<void> => {
  for (const card of boughtCards(order.orderId, order.lines)) await issueOnce(card, order, paid, runtime);
};

const issueOnce = async (
  { accountId, lineId, value, validDays }: BoughtCard,
  { orderId, currency, channel }: Order,
  { cause, paidAt }: { readonly cause: Cause; readonly paidAt: string },
  runtime: Runtime,
): Promise<void> => {
  if ((await loadAccount(runtime.db, accountId)) !== undefined) return;
  const expiresAt =
    validDays === undefined ? undefined : new Date(Date.parse(paidAt) + validDays * DAY).toISOString();
  const wish = { accountId, orderId, lineId, amount: value, currency, channel, expiresAt } as const;
  await issueCard({ ...wish, status: 'active', hasPin: false, reason: 'bought' }, cause, runtime).catch(
    unlessThere,
  );
};

/** Another delivery of the same news was faster, or the order was called off just now. */
const unlessThere = (error: unknown): void => {
  if (!isCreditMoved(error)) throw error;
};
