import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { changeOpenReturn } from '../requests/change-open-return.ts';
import { orderToReturn, requireReturn, returnsSeenBy } from '../requests/order-to-return.ts';
import { cancelledEvent } from '../store/return-events.ts';
import type { CancelReturn } from './contract.ts';

export const cancelReturn: UseCase<typeof CancelReturn, Runtime> = (request, runtime) =>
  changeOpenReturn(
    request,
    async () => {
      const found = await orderToReturn(request, runtime);
      requireReturn(returnsSeenBy(found, request.actor), request.params.returnId);
      return found;
    },
    { to: 'cancelled', event: cancelledEvent },
    runtime,
  );
