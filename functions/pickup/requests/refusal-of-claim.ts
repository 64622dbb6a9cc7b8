import type { FulfilmentOrder } from '../../fulfilment/public.ts';
import { problem, type Problem } from '#shared/problems/problem.ts';
import { pickupErrors } from '../errors.ts';
import type { ClaimDecision } from '../model/claim.ts';

const refusals = {
  collected: pickupErrors.ALREADY_COLLECTED,
  not_ready: pickupErrors.PICKUP_NOT_READY,
  ended: pickupErrors.PICKUP_ENDED,
  locked: pickupErrors.PICKUP_CODE_LOCKED,
} as const;

/** Why the goods cannot be handed over. */
export const refusalOfClaim = (
  { fulfilmentId, status, pickup }: FulfilmentOrder,
  kind: Exclude<ClaimDecision['kind'], 'yes' | 'wrong_code'>,
): Problem =>
  problem(refusals[kind], {
    detail: `${fulfilmentId} is ${status}${pickup === undefined ? '' : `, and was to be fetched until ${pickup.expiresAt}`}`,
    extensions: { fulfilmentStatus: status, collectedAt: pickup?.collectedAt },
  });
