import { actorReference } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import { changeOpenReturn } from '../requests/change-open-return.ts';
import { orderOfStaff, type OrderWithReturns } from '../requests/order-to-return.ts';
import { policyOf } from '../store/policies.ts';
import { approvedEvent } from '../store/return-events.ts';
import type { ApproveReturn } from './contract.ts';

export const approveReturn: UseCase<typeof ApproveReturn, Runtime> = (request, runtime) => {
  const more = async ({ order }: OrderWithReturns) => ({
    decidedBy: actorReference(request.actor),
    dueAt: instant(runtime.clock, (await policyOf(runtime.db, order.channel)).arriveWithinDays * DAY),
  });
  return changeOpenReturn(
    request,
    () => orderOfStaff(request, runtime),
    { to: 'approved', more, event: approvedEvent },
    runtime,
  );
};
