import { isCreditMoved, restorePointsPart } from '../../credit/public.ts';
import { CouponUsed, revokeCouponPart } from '../../promotions/public.ts';
import { signedInCustomer } from '#shared/actors/actor.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { rewardsErrors } from '../errors.ts';
import { cancelled, isCancellable, type RewardRedemption } from '../model/redemption.ts';
import { loadRedemption, RedemptionMoved, saveRedemptionPart } from '../store/redemptions.ts';
import { uncountRedemptionPart } from '../store/rewards.ts';
import { showRedemption, voucherCode } from '../view/show-redemption.ts';
import type { CancelRedemption } from './contract.ts';

export const cancelRedemption: UseCase<typeof CancelRedemption, Runtime> = async (request, runtime) => {
  const after = await decideAgain(hasMoved, () => cancelOnce(request, runtime));
  return { status: 200, body: await showRedemption(after, runtime.secrets) };
};

const hasMoved = (error: unknown): boolean => isCreditMoved(error) || error instanceof RedemptionMoved;

const cancelOnce = async (
  request: RequestOf<typeof CancelRedemption>,
  { db, clock, secrets }: Runtime,
): Promise<RewardRedemption> => {
  const { redemptionId } = request.params;
  const before = await loadRedemption(db, signedInCustomer(request.actor), redemptionId);
  if (before === undefined)
    throw problem(rewardsErrors.REDEMPTION_NOT_FOUND, { detail: `you have no redemption ${redemptionId}` });
  if (before.status === 'cancelled') return before;
  const now = instant(clock);
  if (!isCancellable(before, now))
    throw notCancellable(
      before.signedAt !== undefined
        ? `tills take its voucher without a network since ${before.signedAt}`
        : before.cancellableUntil === undefined
          ? 'it cannot be cancelled'
          : `it could until ${before.cancellableUntil}`,
    );
  const cause = causeOf(request);
  const points = await restorePointsPart(before, { db, clock, cause });
  if (points === undefined) throw new Error(`no points were spent on the redemption ${redemptionId}`);
  const after = cancelled(before, now);
  await commit(db, [
    // First: a repetition under way is recognised by it.
    saveRedemptionPart(after, { clock, cause }),
    points,
    revokeCouponPart(await voucherCode(secrets, redemptionId)),
    uncountRedemptionPart(before.rewardId),
  ]).catch(refuseUsed);
  return after;
};

const refuseUsed = (error: unknown): never => {
  throw error instanceof CouponUsed ? notCancellable('an order uses the voucher') : error;
};

const notCancellable = (detail: string) => problem(rewardsErrors.REDEMPTION_NOT_CANCELLABLE, { detail });
