import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { keepsGoods } from '../model/keeps-goods.ts';
import { orderToReturn } from '../requests/order-to-return.ts';
import { reviewOfCustomer } from '../requests/review-of-customer.ts';
import { quoteWanted } from '../requests/quote-wanted.ts';
import { policyOf } from '../store/policies.ts';
import type { PreviewReturn } from './contract.ts';

export const previewReturn: UseCase<typeof PreviewReturn, Runtime> = async (request, runtime) => {
  const { body } = request;
  const found = await orderToReturn(request, runtime);
  const policy = await policyOf(runtime.db, found.order.channel);
  const { quote, lines, lost } = await quoteWanted(found, policy, { ...body, isException: false }, runtime);
  const review = await reviewOfCustomer(found.order, policy, runtime);
  return {
    status: 200,
    body: {
      orderId: found.order.orderId,
      currency: found.order.currency,
      refund: quote,
      lines: [...lines],
      lost: [...lost],
      approval: review.length === 0 ? policy.approval : 'staff',
      keepGoods: review.length === 0 && keepsGoods(policy, body.lines, quote),
    },
  };
};
