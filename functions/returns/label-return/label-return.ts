import { returnParcelPart, type FulfilmentRuntime } from '../../fulfilment/public.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import { problem } from '#shared/problems/problem.ts';
import { returnsErrors } from '../errors.ts';
import { bookWayBack } from '../labels/book-way-back.ts';
import type { ReturnPolicy } from '../model/policy.ts';
import type { Return } from '../model/return.ts';
import { requireOpen } from '../requests/change-open-return.ts';
import { orderToReturn, requireReturn, returnsSeenBy } from '../requests/order-to-return.ts';
import { decideAgainIfMoved } from '../settling/settled.ts';
import { policyOf } from '../store/policies.ts';
import { labelledEvent } from '../store/return-events.ts';
import { saveReturnPart } from '../store/returns.ts';
import { showReturn } from '../view/show-return.ts';
import type { LabelReturn } from './contract.ts';

export const labelReturn: UseCase<typeof LabelReturn, FulfilmentRuntime> = async (request, runtime) => {
  const { made, version } = await decideAgainIfMoved(() => labelOnce(request, runtime));
  return { status: 200, body: showReturn(made, version), version };
};

const labelOnce = async (request: RequestOf<typeof LabelReturn>, runtime: FulfilmentRuntime) => {
  const { db, clock } = runtime;
  const found = await orderToReturn(request, runtime);
  const { returns, order } = found;
  const unlabelled = requireReturn(returnsSeenBy(found, request.actor), request.params.returnId);
  if (unlabelled.label !== undefined) return { made: unlabelled, version: returns.version };
  requireOpen(unlabelled);
  const { labels } = await policyOf(db, order.channel);
  const terms = requireLabels(unlabelled, labels);
  const booked = await bookWayBack(order, unlabelled, terms, runtime);
  const labelledAt = instant(clock);
  const made: Return = {
    ...unlabelled,
    label: { ...booked, labelledAt, status: 'unused' },
    since: labelledAt,
    dueAt: instant(clock, terms.validDays * DAY),
  };
  const names = [booked.reference, booked.trackingNumber].filter((name) => name !== undefined);
  const events = [labelledEvent(made, { before: returns, cause: causeOf(request) })];
  await commit(db, [
    saveReturnPart(returns, made, { clock, events }),
    returnParcelPart(made, { carrier: booked.carrier, names }),
  ]);
  return { made, version: returns.version + 1 };
};

/** A gift has no label: where it is nobody knows, and the address of the buyer is not for who returns it. */
const requireLabels = (
  { status, returnMethod, gift }: Return,
  labels: ReturnPolicy['labels'],
): NonNullable<ReturnPolicy['labels']> => {
  const isSent = returnMethod === 'courier' || returnMethod === 'drop_off';
  if (labels !== undefined && status === 'approved' && isSent && gift !== true) return labels;
  const what = gift === true ? 'a gift' : `a return that is ${status} by ${returnMethod}`;
  throw problem(returnsErrors.LABEL_NOT_AVAILABLE, {
    detail:
      labels === undefined ? 'the policy of the channel has no labels' : `there is no label for ${what}`,
  });
};
