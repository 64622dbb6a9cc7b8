import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { NotReturnable } from '../model/returnable.ts';
import { giftCodeOf } from '../requests/gift-receipt.ts';
import { orderToReturn } from '../requests/order-to-return.ts';
import { refusalOfLines } from '../requests/quote-wanted.ts';
import type { MakeGiftReceipt } from './contract.ts';

export const makeGiftReceipt: UseCase<typeof MakeGiftReceipt, Runtime> = async (request, runtime) => {
  const { order } = await orderToReturn(request, runtime);
  const { lineIds } = request.body;
  const wrong = (lineIds ?? []).flatMap((lineId, at): NotReturnable[] => {
    const line = order.lines.find((each) => each.lineId === lineId);
    if (line === undefined)
      return [{ at, because: 'unknown_line', detail: `the order has no line ${lineId}` }];
    return line.giftCard === undefined
      ? []
      : [{ at, because: 'gift_card', detail: `${lineId} is a gift card; hand on its code instead` }];
  });
  if (wrong.length > 0) throw refusalOfLines(wrong, ({ at }) => `/body/lineIds/${at}`);
  return { status: 200, body: { giftCode: await giftCodeOf(runtime.secrets, order.orderId, lineIds) } };
};
