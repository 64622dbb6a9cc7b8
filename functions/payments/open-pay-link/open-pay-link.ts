import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import { paymentsErrors } from '../errors.ts';
import { orderPaymentOf } from '../model/account.ts';
import { payOnline } from '../pay-order/pay-online.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';
import { providerNames } from '../providers/registry.ts';
import { payableByLink } from '../requests/pay-link.ts';
import { payPage } from '../view/pay-page.ts';
import type { OpenPayLink } from './contract.ts';

export const openPayLink: UseCase<typeof OpenPayLink, PaymentsRuntime> = async (request, runtime) => {
  const { isOver, ...found } = await payableByLink(runtime, request.params.orderId, request.query);
  if (isOver) return { status: 200, ...payPage(found.order, found.account, isOver) };
  const method = providerNames.find((name) => name === found.order.payment.method);
  if (method === undefined) throw unavailable(found.order.payment.method);
  const { order, account } = await payOnline(method, found, request, runtime);
  const { redirectUrl } = orderPaymentOf(account, order);
  if (redirectUrl === undefined) return { status: 200, ...payPage(order, account, true) };
  return { status: 303, body: '', headers: { location: redirectUrl } };
};

const unavailable = (method: string) =>
  problem(paymentsErrors.PAYMENT_METHOD_NOT_AVAILABLE, { detail: `${method} is no longer offered` });
