import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { trackedFulfilment } from '../requests/tracking-token.ts';
import { showTracking } from '../view/show-tracking.ts';
import type { GetTracking } from './contract.ts';

export const getTracking: UseCase<typeof GetTracking, Runtime> = async ({ params, query }, runtime) => ({
  status: 200,
  body: showTracking(await trackedFulfilment(runtime, params.fulfilmentId, query.token)),
});
