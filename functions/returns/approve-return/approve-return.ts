import { actorReference } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import { changeOpenReturn } from '../requests/change-open-return.ts';
import { orderOfStaff } from '../requests/order-to-return.ts';
import { policyOf } from '../store/policies.ts';
import { approvedEvent } from '../store/return-events.ts';
import type { ApproveReturn } from './contract.ts';

export const approveReturn: UseCase<typeof ApproveReturn, Runtime> = async (request, runtime) => {
  const { order } = await orderOfStaff(request, runtime);
  const { arriveWithinDays } = await policyOf(runtime.db, order.channel);
  const more = {
    decidedBy: actorReference(request.actor),
    dueAt: instant(runtime.clock, arriveWithinDays * DAY),
  };
  return changeOpenReturn(
    request,
    () => orderOfStaff(request, runtime),
    { to: 'approved', more, event: approvedEvent },
    runtime,
  );
};
