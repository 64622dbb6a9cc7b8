import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { refundOfLines } from '../requests/refund-amount.ts';
import { refundableToAll } from '../store/credit-to-return.ts';
import { requireOrderOfStaff } from '../requests/require-order.ts';
import type { PreviewRefund } from './contract.ts';

export const previewRefund: UseCase<typeof PreviewRefund, Runtime> = async (
  { params, body, actor },
  { db },
) => {
  const before = await requireOrderOfStaff(actor, params.orderId, db);
  const { order } = before;
  const { amount, lines, lost } = refundOfLines(body.lines, before);
  return {
    status: 200,
    body: {
      orderId: order.orderId,
      currency: order.currency,
      amount,
      refundable: await refundableToAll(before, db),
      lines: [...lines],
      lost: [...lost],
    },
  };
};
