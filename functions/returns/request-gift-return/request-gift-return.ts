import { requireLocation } from '../../inventory/public.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { Runtime } from '#shared/runtime.ts';
import { termsOfPresent } from '../model/policy.ts';
import type { Return } from '../model/return.ts';
import { forStaff } from '../requests/for-staff.ts';
import { claimCodeOf, requireGiftReceipt, type GiftReceipt } from '../requests/gift-receipt.ts';
import { newReturn, refuseTooMany } from '../requests/new-return.ts';
import { requireReturn } from '../requests/order-to-return.ts';
import { quoteWanted, refusalOfLines } from '../requests/quote-wanted.ts';
import { refuseUnmatched } from '../requests/refuse-unmatched.ts';
import { decideAgainIfMoved, settled } from '../settling/settled.ts';
import { policyOf } from '../store/policies.ts';
import { approvedEvent, requestedEvent } from '../store/return-events.ts';
import { saveReturnPart } from '../store/returns.ts';
import { showGiftReturn } from '../view/show-gift-return.ts';
import type { RequestGiftReturn } from './contract.ts';

type Request = RequestOf<typeof RequestGiftReturn>;

export const requestGiftReturn: UseCase<typeof RequestGiftReturn, Runtime> = async (request, runtime) => {
  const { handIn } = request.body;
  if (handIn !== undefined) {
    if (request.actor.kind !== 'staff') throw forStaff(request.actor, '/body/handIn');
    await requireLocation(runtime, request.actor, handIn.locationId, '/body/handIn/locationId');
  }
  const { made, receipt } = await decideAgainIfMoved(() => requestOnce(request, runtime));
  const { secrets } = runtime;
  const body = {
    ...(await showGiftReturn(made, receipt.order, secrets)),
    claimCode: await claimCodeOf(secrets, made),
  };
  return { status: 201, body };
};

const requestOnce = async (
  request: Request,
  runtime: Runtime,
): Promise<{ readonly made: Return; readonly receipt: GiftReceipt }> => {
  const { body, idempotency } = request;
  const { db, clock, ids } = runtime;
  const receipt = await requireGiftReceipt(body.giftCode, runtime);
  const { order, returns } = receipt;
  const returnId =
    idempotency === undefined
      ? ids.next('ret')
      : derivedId('ret', JSON.stringify([order.orderId, idempotency.key]));
  if (replayed(returns.recentKeys, idempotency) !== undefined)
    return { made: requireReturn(returns, returnId), receipt };
  refuseTooMany(returns);
  refuseOtherLines(receipt, body);
  const wanted = { ...body, refundTo: 'gift_card', exception: false } as const;
  const policy = termsOfPresent(await policyOf(db, order.channel));
  const quoted = await quoteWanted(receipt, policy, { ...wanted, isException: false }, runtime);
  const made = asPresent(
    newReturn(
      returnId,
      { actor: request.actor, body: wanted },
      { found: receipt, quoted, policy, review: [] },
      runtime,
    ),
    body,
  );
  const recentKeys = remembered(returns.recentKeys, idempotency, 201);
  if (body.handIn !== undefined) {
    refuseUnmatched(made, body.handIn.received, '/body/handIn/received');
    return { ...(await settled(receipt, made, { ...body.handIn, request, recentKeys }, runtime)), receipt };
  }
  const how = { before: returns, cause: causeOf(request) };
  const event = made.status === 'approved' ? approvedEvent(made, how) : requestedEvent(made, how);
  await commit(db, [saveReturnPart(returns, made, { clock, events: [event], recentKeys })]);
  return { made, receipt };
};

/** Nothing says who returns it, and nothing of it is about the buyer. */
const asPresent = (made: Return, { returnMethod }: Request['body']): Return => ({
  ...made,
  customerId: undefined,
  gift: true,
  returnMethod,
  requestedBy: made.requestedBy.startsWith('staff:') ? made.requestedBy : 'guest',
});

const refuseOtherLines = ({ isForLine }: GiftReceipt, { lines }: Request['body']): void => {
  const others = lines.flatMap(({ lineId }, at) =>
    isForLine(lineId)
      ? []
      : [{ at, because: 'unknown_line' as const, detail: `the gift receipt has no line ${lineId}` }],
  );
  if (others.length > 0) throw refusalOfLines(others);
};
