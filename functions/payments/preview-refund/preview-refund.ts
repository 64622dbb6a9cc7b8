import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { refundable } from '../model/account.ts';
import { refundOfLines } from '../requests/refund-amount.ts';
import { creditToReturn, sumOf } from '../store/credit-to-return.ts';
import { requireOrderOfStaff } from '../requests/require-order.ts';
import type { PreviewRefund } from './contract.ts';

export const previewRefund: UseCase<typeof PreviewRefund, Runtime> = async (
  { params, body, actor },
  { db },
) => {
  const before = await requireOrderOfStaff(actor, params.orderId, db);
  const { order, account } = before;
  const { amount, lines, lost } = refundOfLines(body.lines, before);
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
