import { giftPointsPart } from '../../credit/public.ts';
import { tagCustomerParts } from '../../customers/public.ts';
import { issueCouponPart, issuedCouponCode } from '../../promotions/public.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { MINUTE } from '#shared/time/clock.ts';
import { startedBy } from '#shared/events/envelope.ts';
import type { JourneyRun, RunEntry } from '../model/run.ts';
import { saveRun } from '../store/runs.ts';
import type { RunningDependencies } from './dependencies.ts';

/**
 * Saves a run with the coupons, points and tags of its new steps in one transaction, then makes its timer. A crash between
 * is repaired by the next delivery of the same input, which finds the run waiting and makes the timer again.
 */
export const commitRun = async (
  run: JourneyRun,
  earlier: JourneyRun | undefined,
  dependencies: RunningDependencies,
): Promise<void> => {
  const added = run.history.slice(earlier?.history.length ?? 0);
  const coupons = await couponParts(added, dependencies);
  const points = await pointsParts(run, added, dependencies);
  const tags = await tagParts(run, added, dependencies);
  await saveRun(dependencies.db, run, [...coupons, ...points, ...tags]);
  await ensureTimer(run, dependencies);
};

const couponParts = async (
  added: readonly RunEntry[],
  { secrets }: RunningDependencies,
): Promise<readonly TransactionPart[]> => {
  const parts: TransactionPart[] = [];
  for (const { coupon, promotionId } of added) {
    if (coupon === undefined || promotionId === undefined) continue;
    parts.push(issueCouponPart(await issuedCouponCode(secrets, coupon), promotionId));
  }
  return parts;
};

/** Each step gives its points once: run and step are the reason that the books know. */
const pointsParts = async (
  { runId, customerId, journeyId, correlationId }: JourneyRun,
  added: readonly RunEntry[],
  { db, clock }: RunningDependencies,
): Promise<readonly TransactionPart[]> => {
  const gifts = added.flatMap(({ stepId, points, expiresAt }) =>
    points === undefined
      ? []
      : [{ step: `JOURNEY#${runId}.${stepId}`, points, expiresAt, reason: `journey ${journeyId}` }],
  );
  const [first, ...more] = gifts;
  if (first === undefined) return [];
  const cause = startedBy('journeys', correlationId);
  return [await giftPointsPart(customerId, [first, ...more], { db, clock, cause })];
};

const tagParts = (
  { customerId, correlationId, depth }: JourneyRun,
  added: readonly RunEntry[],
  dependencies: RunningDependencies,
): Promise<readonly TransactionPart[]> => {
  const changes = added.flatMap(({ tags }) => tags ?? []);
  return tagCustomerParts(customerId, changes, { task: 'journeys', correlationId, depth }, dependencies);
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
