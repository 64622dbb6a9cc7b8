import { locationOf } from '../../channels/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { trackedFulfilment } from '../requests/tracking-token.ts';
import { trackingPage } from '../view/tracking-page.ts';
import type { ShowTracking } from './contract.ts';

/** Times are shown as the clock of the location shows them. */
export const showTracking: UseCase<typeof ShowTracking, Runtime> = async ({ params, query }, runtime) => {
  const found = await trackedFulfilment(runtime, params.fulfilmentId, query.token);
  const location = await locationOf(runtime.db, runtime.clock, found.locationId);
  return { status: 200, ...trackingPage(found, location?.timeZone ?? 'UTC') };
};
