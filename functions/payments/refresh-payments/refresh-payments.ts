import { orderOfCaller } from '../../orders/public.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import { askProviders } from '../paying/ask-providers.ts';
import { loadOrderAndAccount } from '../store/order-and-account.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';
import { showState } from '../view/show-payment-state.ts';
import type { RefreshPayments } from './contract.ts';

export const refreshPayments: UseCase<typeof RefreshPayments, PaymentsRuntime> = async (request, runtime) => {
  const { orderId } = request.params;
  const { db, clock, secrets, providers } = runtime;
  const found = await orderOfCaller(await loadOrderAndAccount(db, orderId), orderId, request, {
    scope: 'orders.read',
    secrets,
  });
  const { order, account } = await askProviders(found, providers, { db, clock, cause: causeOf(request) });
  return { status: 200, body: showState(order, account) };
};
