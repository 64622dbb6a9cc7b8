import { creditErrors } from '../../credit/errors.ts';
import { LotMoved } from '../../lots/public.ts';
import { creditLeft, exchangePaid, isPaymentMoved } from '../../payments/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { returnsErrors } from '../errors.ts';
import { finalQuote } from '../model/final-quote.ts';
import { type ReceivedLine, type Return, type ReturnQuote, type ReturnsOfOrder } from '../model/return.ts';
import type { OrderWithReturns } from '../requests/order-to-return.ts';
import { policyOf } from '../store/policies.ts';
import { ReturnsMoved } from '../store/returns.ts';
import { settleReturn } from './settle-return.ts';

/** Decides again when anything about the order, its money or its returns came in between. */
export const decideAgainIfMoved = <Result>(run: () => Promise<Result>): Promise<Result> =>
  decideAgain(isReturnMoved, run);

export const isReturnMoved = (error: unknown): boolean =>
  error instanceof ReturnsMoved || error instanceof LotMoved || isPaymentMoved(error);

interface Arrival {
  readonly locationId?: string | undefined;
  readonly received: readonly ReceivedLine[];
  readonly request: Parameters<typeof causeOf>[0];
  readonly recentKeys: ReturnsOfOrder['recentKeys'];
}

/**
 * Closes a return with what came. All that was announced is refunded as it was promised; less is worked out again.
 *
 * @throws GIFT_CARD_SPENT, CREDIT_ABOVE_LIMIT, RETURN_AMOUNT_CHANGED
 */
export const settled = async (
  found: OrderWithReturns,
  announced: Return,
  { locationId, received, request, recentKeys }: Arrival,
  { db, clock, secrets }: Pick<Runtime, 'db' | 'clock' | 'secrets'>,
): Promise<{ readonly made: Return; readonly version: number }> => {
  const now = instant(clock);
  const quote = await quoteOf(found, announced, received, db);
  const advanced = announced.instantRefund?.amount ?? 0;
  const awaited = announced.exchange?.status === 'open' ? announced.exchange.awaited : advanced;
  const isPlain =
    announced.exchange === undefined && advanced === 0 && (found.account.outstanding ?? 0) === 0;
  const exchange = isPlain ? undefined : exchangePaid(found.account, awaited, quote.amount);
  const made: Return = {
    ...announced,
    status: 'received',
    quote: exchange === undefined || advanced > 0 ? quote : { ...quote, amount: exchange.left, bonus: 0 },
    exchange: exchange === undefined ? announced.exchange : exchangeAfter(announced, exchange.missing),
    received,
    locationId,
    receivedAt: now,
    since: now,
    dueAt: undefined,
  };
  const { actor } = request;
  const outcome = await settleReturn(
    found,
    { actor, cause: causeOf(request), received: made, recentKeys, exchange },
    { db, clock, secrets },
  );
  switch (outcome.kind) {
    case 'refunded':
      return { made, version: found.returns.version + 1 };
    case 'card_spent':
      throw problem(creditErrors.GIFT_CARD_SPENT, { detail: 'a gift card of these units was used' });
    case 'too_much':
      throw problem(returnsErrors.RETURN_AMOUNT_CHANGED, {
        detail: `${made.quote.amount} was promised, but only ${outcome.refundable} can still be refunded (minor units)`,
        extensions: { from: made.quote.amount, to: outcome.refundable },
      });
  }
};

const exchangeAfter = ({ exchange }: Return, missing: number): Return['exchange'] =>
  exchange === undefined ? undefined : { ...exchange, status: missing === 0 ? 'settled' : 'payment_due' };

const quoteOf = async (
  { order, account, returns }: OrderWithReturns,
  announced: Return,
  received: readonly ReceivedLine[],
  db: Runtime['db'],
): Promise<ReturnQuote> => {
  const credit = await creditLeft(order, db);
  const others = returns.returns.filter(({ returnId }) => returnId !== announced.returnId);
  const terms = await policyOf(db, announced.channel);
  return finalQuote({ order, account, others, terms, credit }, announced, received);
};
