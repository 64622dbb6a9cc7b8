import { orderOfCaller } from '../../orders/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import { loadOrderAndAccount, type OrderAndAccount } from '../store/order-and-account.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';
import { showState } from '../view/show-payment-state.ts';
import { payOnline } from './pay-online.ts';
import { recordCash } from './record-cash.ts';
import type { PayOrder } from './contract.ts';

export const payOrder: UseCase<typeof PayOrder, PaymentsRuntime> = async (request, runtime) => {
  const { orderId } = request.params;
  const found = await loadOrderAndAccount(runtime.db, orderId);
  const current = await orderOfCaller(found, orderId, request, {
    scope: 'payments.write',
    secrets: runtime.secrets,
  });
  const { order, account }: OrderAndAccount =
    request.body.method === 'cash'
      ? await recordCash(request.body.amount, current.order.channel, request, runtime)
      : await payOnline(request.body.method, current, request, runtime);
  return { status: 201, body: showState(order, account) };
};
