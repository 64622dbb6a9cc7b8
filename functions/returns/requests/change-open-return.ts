import { causeOf, type Cause, type OutgoingEvent } from '#shared/events/envelope.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { problem } from '#shared/problems/problem.ts';
import { checkVersion } from '#shared/problems/version.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { returnsErrors } from '../errors.ts';
import { isOpen, type Return, type ReturnsOfOrder, type ReturnStatus } from '../model/return.ts';
import { decideAgainIfMoved } from '../settling/settled.ts';
import { saveReturnPart } from '../store/returns.ts';
import { showReturn } from '../view/show-return.ts';
import { requireReturn, type OrderWithReturns } from './order-to-return.ts';

interface Request {
  readonly params: { readonly orderId: string; readonly returnId: string };
  readonly ifMatch?: number;
  readonly idempotency?: Idempotency;
}

/** @throws RETURN_CLOSED when goods came already, or never will */
export const requireOpen = ({ returnId, status }: Return): void => {
  if (isOpen({ status })) return;
  throw problem(returnsErrors.RETURN_CLOSED, {
    detail: `the return ${returnId} is ${status}`,
    extensions: { returnStatus: status },
  });
};

/** What was refunded before the goods came is settled when they are received, and not before. */
const refuseRefunded = ({ returnId, status, instantRefund }: Return): void => {
  if (instantRefund === undefined) return;
  throw problem(returnsErrors.RETURN_CLOSED, {
    detail: `the return ${returnId} was refunded on ${instantRefund.refundedAt}; receive its goods, or record them as rejected`,
    extensions: { returnStatus: status },
  });
};

interface Change {
  readonly to: ReturnStatus;
  /** What else changes, once the return is known to be open. @default nothing */
  readonly more?: (found: OrderWithReturns) => Partial<Return> | Promise<Partial<Return>>;
  readonly event: (
    made: Return,
    how: { readonly before: ReturnsOfOrder; readonly cause: Cause },
  ) => OutgoingEvent;
}

/**
 * Moves an open return on. A return that is already there is answered as it is.
 *
 * @throws RETURN_CLOSED, STALE_VERSION
 */
export const changeOpenReturn = (
  request: Request & Parameters<typeof causeOf>[0],
  load: () => Promise<OrderWithReturns>,
  { to, more, event }: Change,
  { db, clock }: Runtime,
) =>
  decideAgainIfMoved(async () => {
    const loaded = await load();
    const { returns } = loaded;
    const found = requireReturn(returns, request.params.returnId);
    if (replayed(returns.recentKeys, request.idempotency) !== undefined || found.status === to)
      return { status: 200 as const, body: showReturn(found, returns.version), version: returns.version };
    checkVersion(request.ifMatch, returns.version, 'optional');
    requireOpen(found);
    refuseRefunded(found);
    const changes = await more?.(loaded);
    const made: Return = { ...found, dueAt: undefined, ...changes, status: to, since: instant(clock) };
    const events = [event(made, { before: returns, cause: causeOf(request) })];
    const recentKeys = remembered(returns.recentKeys, request.idempotency, 200);
    await commit(db, [saveReturnPart(returns, made, { clock, events, recentKeys })]);
    const version = returns.version + 1;
    return { status: 200 as const, body: showReturn(made, version), version };
  });
