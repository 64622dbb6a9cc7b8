import { issueCouponPart, issuedCouponCode } from '../../promotions/public.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { MINUTE } from '#shared/time/clock.ts';
import type { JourneyRun } from '../model/run.ts';
import { saveRun } from '../store/runs.ts';
import type { RunningDependencies } from './dependencies.ts';

/**
 * Saves a run with the coupons of its new steps in one transaction, then makes its timer. A crash between is repaired
 * by the next delivery of the same input, which finds the run waiting and makes the timer again.
 */
export const commitRun = async (
  run: JourneyRun,
  earlier: JourneyRun | undefined,
  dependencies: RunningDependencies,
): Promise<void> => {
  const added = run.history.slice(earlier?.history.length ?? 0);
  const coupons: TransactionPart[] = [];
  for (const { coupon, promotionId } of added) {
    if (coupon === undefined || promotionId === undefined) continue;
    coupons.push(issueCouponPart(await issuedCouponCode(dependencies.secrets, coupon), promotionId));
  }
  await saveRun(dependencies.db, run, coupons);
  await ensureTimer(run, dependencies);
};

/** One schedule per waiting run, named by its run and step. */
export const ensureTimer = async (
  { runId, customerId, journeyId, number, waitsAt, wakesAt }: JourneyRun,
  { schedules, clock }: RunningDependencies,
): Promise<void> => {
  if (waitsAt === undefined || wakesAt === undefined) return;
  const at = new Date(Math.max(Date.parse(wakesAt), clock.now() + MINUTE)).toISOString();
  await schedules.at(`${runId.slice(4)}-${waitsAt.slice(0, 30)}`, at, {
    task: 'wake-run',
    customerId,
    journeyId,
    number,
    stepId: waitsAt,
  });
};
