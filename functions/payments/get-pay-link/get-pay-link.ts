import { orderOfCaller } from '../../orders/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import { paymentsErrors } from '../errors.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';
import { payLinkOf } from '../requests/pay-link.ts';
import { loadOrderAndAccount } from '../store/order-and-account.ts';
import type { GetPayLink } from './contract.ts';

export const getPayLink: UseCase<typeof GetPayLink, PaymentsRuntime & { readonly apiUrl: string }> = async (
  request,
  runtime,
) => {
  const { orderId } = request.params;
  const found = await loadOrderAndAccount(runtime.db, orderId);
  const how = { scope: 'orders.write', secrets: runtime.secrets } as const;
  const { order } = await orderOfCaller(found, orderId, request, how);
  const link = await payLinkOf(order, runtime);
  const isOver = link === undefined || Date.parse(link.expiresAt) <= runtime.clock.now();
  if (!isOver) return { status: 200, body: link };
  throw problem(paymentsErrors.ORDER_NOT_PAYABLE, {
    detail: `the order is ${order.status} with method ${order.payment.method}; a pay link is only for unpaid orders with an online method`,
    extensions: { orderStatus: order.status },
  });
};
