import { loadDirectory, paymentTerms, type PaymentTerms } from '../../channels/public.ts';
import type { Order } from '../../orders/public.ts';
import type { Runtime } from '#shared/runtime.ts';

type PayingCaller = Parameters<typeof paymentTerms>[2];

/** The terms on which the order's channel offers a method now; nothing when it does not. */
export const offeredTerms = async (
  { channel: code }: Pick<Order, 'channel'>,
  {
    method,
    caller = 'staff',
    runtime: { db, clock },
  }: { method: string; caller?: PayingCaller; runtime: Pick<Runtime, 'db' | 'clock'> },
): Promise<PaymentTerms | undefined> => {
  const channel = (await loadDirectory(db, clock, code)).channels.get(code);
  return channel === undefined ? {} : paymentTerms(channel, method, caller);
};
