import { isOffline } from '../../channels/public.ts';
import { DAY } from '#shared/time/clock.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { equalInConstantTime, keyedDigest, type Secrets } from '#shared/secrets/secrets.ts';
import { isOpen, owesBalance, type Order } from '../../orders/public.ts';
import { paymentsErrors } from '../errors.ts';
import { loadOrderAndAccount, type OrderAndAccount } from '../store/order-and-account.ts';

/** Where a customer pays an order, and until when. */
export interface PayLink {
  readonly url: string;
  /** ISO 8601: the link ends with the time of its order. */
  readonly expiresAt: string;
}

/** The link to pay an order online; none for an order that is paid with cash, or waits for no money. */
export const payLinkOf = async (
  order: Order,
  { secrets, apiUrl }: { readonly secrets: Secrets; readonly apiUrl: string },
): Promise<PayLink | undefined> => {
  const { orderId, payment, tenders } = order;
  const expiresAt = payableUntil(order);
  // A link pays all that is due; each of several tenders has a page of its own.
  if (expiresAt === undefined || isOffline(payment.method) || tenders !== undefined) return undefined;
  const query = new URLSearchParams({ until: expiresAt, token: await tokenOf(secrets, orderId, expiresAt) });
  return { url: `${apiUrl}/v1/orders/${orderId}/pay?${query.toString()}`, expiresAt };
};

/** A link for what an edit added works so long. */
const BALANCE_DAYS = 14;

const payableUntil = ({ status, expiresAt, hold }: Order): string | undefined => {
  if (isOpen(status)) return expiresAt;
  const due = [hold, hold?.replaced].find((each) => each?.reason === 'balance_due');
  if (status !== 'paid' || due === undefined) return undefined;
  return new Date(Date.parse(due.since) + BALANCE_DAYS * DAY).toISOString();
};

/** Signed together with its end, so that nobody makes it last longer. Never stored. */
const tokenOf = async (secrets: Secrets, orderId: string, until: string): Promise<string> =>
  keyedDigest(await secrets.get('tokens'), 'pay-link', `${orderId} ${until}`).slice(0, 32);

/**
 * The order behind a signed link, and whether the link still works.
 *
 * @throws PAY_LINK_NOT_FOUND
 */
export const payableByLink = async (
  { db, clock, secrets }: Pick<Runtime, 'db' | 'clock' | 'secrets'>,
  orderId: string,
  { until, token }: { readonly until: string; readonly token: string },
): Promise<OrderAndAccount & { readonly isOver: boolean }> => {
  const opens = equalInConstantTime(token, await tokenOf(secrets, orderId, until));
  const found = opens ? await loadOrderAndAccount(db, orderId) : undefined;
  if (found !== undefined)
    return { ...found, isOver: !isPayable(found.order) || clock.now() >= Date.parse(until) };
  throw problem(paymentsErrors.PAY_LINK_NOT_FOUND, {
    detail: 'the link is invalid, or was changed',
  });
};

const isPayable = (order: Order): boolean =>
  isOpen(order.status) || (order.status === 'paid' && owesBalance(order));
