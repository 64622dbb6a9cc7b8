import type * as z from 'zod/mini';
import type { Order } from '../../orders/public.ts';
import type { Secrets } from '#shared/secrets/secrets.ts';
import type { Return } from '../model/return.ts';
import { giftCardOf } from '../requests/gift-receipt.ts';
import type { giftReturnView } from '../schemas.ts';

/** For whoever returns a gift: never what was paid, and the gift card once it is there. */
export const showGiftReturn = async (
  found: Return,
  { lines }: Pick<Order, 'lines'>,
  secrets: Secrets,
): Promise<z.output<typeof giftReturnView>> => ({
  returnId: found.returnId,
  status: found.status,
  lines: found.lines.map(({ lineId, quantity }) => ({
    lineId,
    name: lines.find((line) => line.lineId === lineId)?.name ?? lineId,
    quantity,
  })),
  returnMethod: found.returnMethod,
  dueAt: found.dueAt,
  giftCard: await giftCardOf(found, secrets),
});
