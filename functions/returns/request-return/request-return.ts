import { requireLocation } from '../../inventory/public.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { returnsErrors } from '../errors.ts';
import { decideExchangeAgain } from '../exchanging/decide-exchange-again.ts';
import { beginExchange } from '../exchanging/begin-exchange.ts';
import type { Return } from '../model/return.ts';
import { orderToReturn, requireReturn, type OrderWithReturns } from '../requests/order-to-return.ts';
import { quoteWanted, type QuotedUnits } from '../requests/quote-wanted.ts';
import { termsForCustomer } from '../requests/terms-for-customer.ts';
import { forStaff } from '../requests/for-staff.ts';
import { newReturn, refuseTooMany } from '../requests/new-return.ts';
import { refuseUnmatched } from '../requests/refuse-unmatched.ts';
import { settled } from '../settling/settled.ts';
import { approvedEvent, requestedEvent } from '../store/return-events.ts';
import { saveReturnPart } from '../store/returns.ts';
import { showReturn } from '../view/show-return.ts';
import type { RequestReturn } from './contract.ts';

type Request = RequestOf<typeof RequestReturn>;

export const requestReturn: UseCase<typeof RequestReturn, Runtime> = async (request, runtime) => {
  await refuseWhatIsForStaff(request, runtime);
  const { made, version } = await decideExchangeAgain(() => requestOnce(request, runtime));
  return { status: 201, body: showReturn(made, version), version };
};

const requestOnce = async (request: Request, runtime: Runtime) => {
  const { body, idempotency } = request;
  const found = await orderToReturn(request, runtime);
  const { order, returns } = found;
  const returnId =
    idempotency === undefined
      ? runtime.ids.next('ret')
      : derivedId('ret', JSON.stringify([order.orderId, idempotency.key]));
  if (replayed(returns.recentKeys, idempotency) !== undefined)
    return handedIn(found, requireReturn(returns, returnId), request, runtime);
  refuseTooMany(returns);
  const terms = await termsForCustomer(order, runtime);
  const quoted = await quoteWanted(found, terms.policy, { ...body, isException: body.exception }, runtime);
  refuseChangedAmount(body.expectedAmount, quoted);
  const made = newReturn(returnId, request, { found, quoted, ...terms }, runtime);
  const recentKeys = remembered(returns.recentKeys, idempotency, 201);
  if (body.exchange !== undefined) {
    if (body.handIn !== undefined) refuseUnmatched(made, body.handIn.received, '/body/handIn/received');
    const ships = terms.policy.exchange;
    const begun = await beginExchange(found, made, body.exchange, { request, recentKeys, ships }, runtime);
    if (body.handIn === undefined) return begun;
    const after = await orderToReturn(request, runtime);
    return handedIn(after, requireReturn(after.returns, returnId), request, runtime);
  }
  const received = body.handIn ?? (made.returnMethod === 'keep' ? keptByCustomer(made) : undefined);
  if (received !== undefined) {
    refuseUnmatched(made, received.received, '/body/handIn/received');
    return settled(found, made, { ...received, request, recentKeys }, runtime);
  }
  const how = { before: returns, cause: causeOf(request) };
  const event = made.status === 'approved' ? approvedEvent(made, how) : requestedEvent(made, how);
  await commit(runtime.db, [
    saveReturnPart(returns, made, { clock: runtime.clock, events: [event], recentKeys }),
  ]);
  return { made, version: returns.version + 1 };
};

/** Goods of an exchange that are handed in with the request are taken in once the new goods are reserved. */
const handedIn = async (found: OrderWithReturns, made: Return, request: Request, runtime: Runtime) => {
  const { handIn } = request.body;
  const { version, recentKeys } = found.returns;
  if (handIn === undefined || made.exchange?.status !== 'open' || made.status !== 'approved')
    return { made, version };
  return settled(found, made, { ...handIn, request, recentKeys }, runtime);
};

const keptByCustomer = ({ lines }: Return) => ({
  locationId: undefined,
  received: lines.map(({ lineId, quantity }) => ({ lineId, quantity, disposition: 'kept' as const })),
});

const refuseChangedAmount = (expected: number | undefined, { quote }: QuotedUnits): void => {
  if (expected === undefined || expected === quote.amount) return;
  const detail = `${expected} was expected, ${quote.amount} would be refunded (minor units)`;
  throw problem(returnsErrors.RETURN_AMOUNT_CHANGED, {
    detail,
    errors: [{ pointer: '/body/expectedAmount', code: 'RETURN_AMOUNT_CHANGED', detail }],
    extensions: { from: expected, to: quote.amount },
  });
};

/** Customers neither take goods in nor decide about exceptions. */
const refuseWhatIsForStaff = async ({ body, actor }: Request, runtime: Runtime): Promise<void> => {
  if (body.exception && actor.kind !== 'staff') throw forStaff(actor, '/body/exception');
  if (body.handIn === undefined) return;
  if (actor.kind !== 'staff') throw forStaff(actor, '/body/handIn');
  await requireLocation(runtime, actor, body.handIn.locationId, '/body/handIn/locationId');
};
