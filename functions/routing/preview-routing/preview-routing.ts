import { channelOf } from '../../channels/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { placeOf } from '../model/candidates.ts';
import { routeOrder } from '../model/route-order.ts';
import { readCandidates } from '../store/read-candidates.ts';
import { showPlan } from '../view/show-plan.ts';
import type { PreviewRouting } from './contract.ts';

export const previewRouting: UseCase<typeof PreviewRouting, Runtime> = async ({ body }, runtime) => {
  const channel = await channelOf(runtime.db, runtime.clock, body.channel, '/body/channel');
  const lines = body.lines.map(({ value = 0, ...line }, at) => ({ ...line, value, lineId: `ln_${at + 1}` }));
  const candidates = await readCandidates(
    channel,
    lines.map(({ sku }) => sku),
    runtime,
  );
  const to = body.address === undefined ? undefined : placeOf(body.address);
  return {
    status: 200,
    body: showPlan(routeOrder({ lines, to }, candidates, body.rules ?? channel.routing)),
  };
};
