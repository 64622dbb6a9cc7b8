import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { refundable } from '../model/account.ts';
import { worthAsked } from '../refund-order/amount-asked.ts';
import { creditToReturn, sumOf } from '../store/credit-to-return.ts';
import { requireBothFor } from '../store/load-both.ts';
import type { PreviewRefund } from './contract.ts';

export const previewRefund: UseCase<typeof PreviewRefund, Runtime> = async (
  { params, body, actor },
  { db },
) => {
  const before = await requireBothFor(actor, params.orderId, db);
  const { order, account } = before;
  const { amount, lines, lost } = worthAsked(body.lines, before);
  const held = await creditToReturn(order, db);
  return {
    status: 200,
    body: {
      orderId: order.orderId,
      currency: order.currency,
      amount,
      refundable: refundable(account) + sumOf(held),
      lines: [...lines],
      lost: [...lost],
    },
  };
};
