import { actorReference } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { changeOpenReturn } from '../requests/change-open-return.ts';
import { orderOfStaff } from '../requests/order-to-return.ts';
import { refusedEvent } from '../store/return-events.ts';
import type { RefuseReturn } from './contract.ts';

export const refuseReturn: UseCase<typeof RefuseReturn, Runtime> = (request, runtime) =>
  changeOpenReturn(
    request,
    () => orderOfStaff(request, runtime),
    {
      to: 'refused',
      more: () => ({ decidedBy: actorReference(request.actor), refusal: request.body.refusal }),
      event: refusedEvent,
    },
    runtime,
  );
