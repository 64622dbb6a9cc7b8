import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { equalInConstantTime, keyedDigest, type Secrets } from '#shared/secrets/secrets.ts';
import { fulfilmentErrors } from '../errors.ts';
import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import { loadFulfilment } from '../store/fulfilments.ts';

/** Opens the tracking of one fulfilment. Derived from its id, never stored. */
export const trackingToken = async (secrets: Secrets, fulfilmentId: string): Promise<string> =>
  keyedDigest(await secrets.get('tokens'), 'tracking', fulfilmentId).slice(0, 32);

/** The page a customer follows a fulfilment on. */
export const trackingUrl = async (secrets: Secrets, apiUrl: string, fulfilmentId: string): Promise<string> =>
  `${apiUrl}/v1/tracking/${fulfilmentId}/page?token=${await trackingToken(secrets, fulfilmentId)}`;

/**
 * The fulfilment behind a signed link.
 *
 * @throws TRACKING_NOT_FOUND
 */
export const trackedFulfilment = async (
  { db, secrets }: Pick<Runtime, 'db' | 'secrets'>,
  fulfilmentId: string,
  token: string,
): Promise<FulfilmentOrder> => {
  const opens = equalInConstantTime(token, await trackingToken(secrets, fulfilmentId));
  const found = opens ? await loadFulfilment(db, fulfilmentId) : undefined;
  if (found !== undefined) return found;
  throw problem(fulfilmentErrors.TRACKING_NOT_FOUND, {
    detail: 'the link is unknown, or its token is missing',
  });
};
