import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { problem } from '#shared/problems/problem.ts';
import { returnsErrors } from '../errors.ts';
import { isOpen, type Return } from '../model/return.ts';
import { changeOpenReturn } from '../requests/change-open-return.ts';
import { orderToReturn, requireReturn, returnsSeenBy } from '../requests/order-to-return.ts';
import { cancelledEvent } from '../store/return-events.ts';
import type { CancelReturn } from './contract.ts';

export const cancelReturn: UseCase<typeof CancelReturn, Runtime> = (request, runtime) =>
  changeOpenReturn(
    request,
    async () => {
      const found = await orderToReturn(request, runtime);
      refuseSent(requireReturn(returnsSeenBy(found, request.actor), request.params.returnId));
      return found;
    },
    { to: 'cancelled', event: cancelledEvent },
    runtime,
  );

/** @throws RETURN_ON_ITS_WAY when the carrier has the goods: they come, and are refunded */
const refuseSent = ({ returnId, status, label }: Return): void => {
  if (!isOpen({ status }) || label === undefined || label.status === 'unused') return;
  throw problem(returnsErrors.RETURN_ON_ITS_WAY, {
    detail: `the parcel of the return ${returnId} is ${label.status}`,
    extensions: { labelStatus: label.status },
  });
};
