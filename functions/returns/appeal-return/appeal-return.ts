import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { isProblem, problem } from '#shared/problems/problem.ts';
import { checkVersion } from '#shared/problems/version.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import { returnsErrors } from '../errors.ts';
import { noAppealBecause } from '../model/appeal.ts';
import type { ReturnPolicy } from '../model/policy.ts';
import type { Return } from '../model/return.ts';
import {
  orderToReturn,
  requireReturn,
  returnsSeenBy,
  type OrderWithReturns,
} from '../requests/order-to-return.ts';
import { quoteWanted } from '../requests/quote-wanted.ts';
import { policyOf } from '../store/policies.ts';
import { appealedEvent } from '../store/return-events.ts';
import { ReturnsMoved, saveReturnPart } from '../store/returns.ts';
import { showReturn } from '../view/show-return.ts';
import type { AppealReturn } from './contract.ts';

export const appealReturn: UseCase<typeof AppealReturn, Runtime> = async (request, runtime) => {
  const { made, version } = await decideAgain(isMoved, () => appealOnce(request, runtime));
  return { status: 200, body: showReturn(made, version), version };
};

const isMoved = (error: unknown): boolean => error instanceof ReturnsMoved;

const appealOnce = async (request: RequestOf<typeof AppealReturn>, runtime: Runtime) => {
  const { db, clock } = runtime;
  const { message } = request.body;
  const found = await orderToReturn(request, runtime);
  const { returns } = found;
  const decided = requireReturn(returnsSeenBy(found, request.actor), request.params.returnId);
  if (decided.appeal?.message === message) return { made: decided, version: returns.version };
  checkVersion(request.ifMatch, returns.version, 'optional');
  const policy = await policyOf(db, found.order.channel);
  const because = noAppealBecause(decided, policy, clock.now());
  if (because !== undefined) throw notAvailable(because);
  const reopened =
    decided.status === 'refused' ? await asRequested(found, decided, policy, runtime) : decided;
  const made: Return = { ...reopened, appeal: { message, appealedAt: instant(clock) } };
  const events = [appealedEvent(made, { before: returns, cause: causeOf(request) })];
  await commit(db, [saveReturnPart(returns, made, { clock, events })]);
  return { made, version: returns.version + 1 };
};

/** It waits for staff again. What it refunds is what its units are worth now: others may have come back meanwhile. */
const asRequested = async (
  found: OrderWithReturns,
  { refusal: _refusal, ...refused }: Return,
  policy: ReturnPolicy,
  { db, clock }: Runtime,
): Promise<Return> => {
  const { lines, returnMethod, refundTo } = refused;
  // The policy allowed it when it was requested.
  const wanted = { lines, returnMethod, refundTo, isException: true };
  const { quote } = await quoteWanted(found, policy, wanted, { db, clock }).catch(asNotAvailable);
  const dueAt = instant(clock, policy.answerWithinDays * DAY);
  return { ...refused, status: 'requested', quote, since: instant(clock), dueAt };
};

/** The units came back, or are announced, with another return. */
const asNotAvailable = (error: unknown): never => {
  if (!isProblem(error) || error.contract.code !== 'NOT_RETURNABLE') throw error;
  throw notAvailable(error.details.detail ?? 'its units cannot be returned');
};

const notAvailable = (detail: string) => problem(returnsErrors.APPEAL_NOT_AVAILABLE, { detail });
