import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { withoutHold } from '../model/hold.ts';
import { changeOnce } from '../requests/change-once.ts';
import { releaseOrderPart } from '../store/change-order.ts';
import { showOrder } from '../view/show-order.ts';
import type { ReleaseOrder } from './contract.ts';

export const releaseOrder: UseCase<typeof ReleaseOrder, Runtime> = async (request, runtime) => {
  const record = await changeOnce(request, runtime, (order, how) => {
    const change = withoutHold(order);
    return change.kind === 'changed'
      ? [releaseOrderPart(order, change.order, { ...how, reason: request.body.reason })]
      : [];
  });
  return { status: 200, body: showOrder(record, instant(runtime.clock)), version: record.order.version };
};
