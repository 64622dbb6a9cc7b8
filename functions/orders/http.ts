import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { confirmOrder } from './confirm-order/confirm-order.ts';
import { ConfirmOrder } from './confirm-order/contract.ts';
import { GetOrder } from './get-order/contract.ts';
import { getOrder } from './get-order/get-order.ts';
import { HoldOrder } from './hold-order/contract.ts';
import { holdOrder } from './hold-order/hold-order.ts';
import { ListMyOrders } from './list-my-orders/contract.ts';
import { listMyOrders } from './list-my-orders/list-my-orders.ts';
import { ListOrders } from './list-orders/contract.ts';
import { listOrders } from './list-orders/list-orders.ts';
import { ReleaseOrder } from './release-order/contract.ts';
import { releaseOrder } from './release-order/release-order.ts';
import { SetOrderNotes } from './set-order-notes/contract.ts';
import { setOrderNotes } from './set-order-notes/set-order-notes.ts';

export const handler = httpHandler(
  [
    operation(GetOrder, getOrder),
    operation(ListMyOrders, listMyOrders),
    operation(ListOrders, listOrders),
    operation(ConfirmOrder, confirmOrder),
    operation(HoldOrder, holdOrder),
    operation(ReleaseOrder, releaseOrder),
    operation(SetOrderNotes, setOrderNotes),
  ],
  awsRuntime(),
);
