import {
  boughtCards,
  isCreditMoved,
  issueCardParts,
  loadCreditAccount,
  type BoughtCard,
} from '../../credit/public.ts';
import type { Order } from '../../orders/public.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY } from '#shared/time/clock.ts';

interface PaidFacts {
  readonly cause: Cause;
  /** ISO 8601. */
  readonly paidAt: string;
}

/**
 * Issues a gift card for each unit that was bought, once: its id follows from order, line and unit, and the account is
 * the inbox. Where the order was cancelled meanwhile, a voided account stands in its place.
 */
export const issueBoughtCards = async (order: Order, paid: PaidFacts, runtime: Runtime): Promise<void> => {
  for (const card of boughtCards(order.orderId, order.lines)) await issueOnce(card, order, paid, runtime);
};

const issueOnce = async (
  { accountId, lineId, value, validDays }: BoughtCard,
  { orderId, currency, channel }: Order,
  { cause, paidAt }: PaidFacts,
  { db, clock, secrets }: Runtime,
): Promise<void> => {
  if ((await loadCreditAccount(db, accountId)) !== undefined) return;
  const { parts } = await issueCardParts(
    {
      accountId,
      orderId,
      lineId,
      currency,
      channel,
      amount: value,
      expiresAt: validDays === undefined ? undefined : daysAfter(paidAt, validDays),
      status: 'active',
      hasPin: false,
      reason: 'bought',
    },
    { clock, secrets, cause },
  );
  await commit(db, parts).catch(unlessIssued);
};

const daysAfter = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * DAY).toISOString();

/** Another delivery of the event was faster, or the order was cancelled at this moment. */
const unlessIssued = (error: unknown): void => {
  if (!isCreditMoved(error)) throw error;
};
