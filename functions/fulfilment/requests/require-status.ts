import { problem } from '#shared/problems/problem.ts';
import { fulfilmentErrors } from '../errors.ts';
import type { FulfilmentOrder, FulfilmentStatus } from '../model/fulfilment-order.ts';

/**
 * Refuses what a fulfilment cannot do where it stands.
 *
 * @param what completes the sentence "… needs": `packing`
 * @throws FULFILMENT_STATUS
 */
export const requireStatus = (
  { fulfilmentId, status }: Pick<FulfilmentOrder, 'fulfilmentId' | 'status'>,
  allowed: readonly FulfilmentStatus[],
  what: string,
): void => {
  if (allowed.includes(status)) return;
  throw problem(fulfilmentErrors.FULFILMENT_STATUS, {
    detail: `${what} needs a fulfilment that is ${allowed.join(' or ')}; ${fulfilmentId} is ${status}`,
    extensions: { fulfilmentStatus: status },
  });
};
