import { quantitiesOf } from '../../orders/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { announcedUnits } from '../model/return.ts';
import { claimedReturn, requireGiftReceipt } from '../requests/gift-receipt.ts';
import { policyOf } from '../store/policies.ts';
import { showGiftReturn } from '../view/show-gift-return.ts';
import type { LookUpGiftReceipt } from './contract.ts';

export const lookUpGiftReceipt: UseCase<typeof LookUpGiftReceipt, Runtime> = async ({ body }, runtime) => {
  const { db, secrets } = runtime;
  const receipt = await requireGiftReceipt(body.giftCode, runtime);
  const { order, returns, isForLine } = receipt;
  const { reasons } = await policyOf(db, order.channel);
  const announced = announcedUnits(returns.returns);
  const lines = order.lines.filter(({ lineId, giftCard }) => giftCard === undefined && isForLine(lineId));
  const claimed =
    body.claimCode === undefined ? undefined : await claimedReturn(body.claimCode, receipt, secrets);
  return {
    status: 200,
    body: {
      channel: order.channel,
      reasons: reasons.map(({ code, name }) => ({ code, name })),
      lines: lines.map((line) => ({
        lineId: line.lineId,
        sku: line.sku,
        name: line.name,
        returnable: Math.max(0, quantitiesOf(line).delivered - (announced[line.lineId] ?? 0)),
      })),
      return: claimed === undefined ? undefined : await showGiftReturn(claimed, order, secrets),
    },
  };
};
