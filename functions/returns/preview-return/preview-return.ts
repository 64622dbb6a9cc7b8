import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { keepsGoods } from '../model/keeps-goods.ts';
import { orderToReturn } from '../requests/order-to-return.ts';
import { quoteWanted } from '../requests/quote-wanted.ts';
import { termsForCustomer } from '../requests/terms-for-customer.ts';
import type { PreviewReturn } from './contract.ts';

export const previewReturn: UseCase<typeof PreviewReturn, Runtime> = async (request, runtime) => {
  const { body } = request;
  const found = await orderToReturn(request, runtime);
  const { policy } = await termsForCustomer(found.order, runtime);
  const { quote, lines, lost } = await quoteWanted(found, policy, { ...body, isException: false }, runtime);
  return {
    status: 200,
    body: {
      orderId: found.order.orderId,
      currency: found.order.currency,
      refund: quote,
      lines: [...lines],
      lost: [...lost],
      approval: policy.approval,
      keepGoods: keepsGoods(policy, body.lines, quote),
    },
  };
};
