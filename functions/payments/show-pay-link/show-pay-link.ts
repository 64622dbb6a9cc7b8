import type { UseCase } from '#shared/http/request.ts';
import type { PaymentsRuntime } from '../providers/payments-runtime.ts';
import { payableByLink } from '../requests/pay-link.ts';
import { payPage } from '../view/pay-page.ts';
import type { ShowPayLink } from './contract.ts';

export const showPayLink: UseCase<typeof ShowPayLink, PaymentsRuntime> = async (
  { params, query },
  runtime,
) => {
  const { order, account, isOver } = await payableByLink(runtime, params.orderId, query);
  return { status: 200, ...payPage(order, account, isOver) };
};
