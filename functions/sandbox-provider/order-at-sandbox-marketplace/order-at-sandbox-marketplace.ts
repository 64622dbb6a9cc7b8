import type { UseCase } from '#shared/http/request.ts';
import { instant } from '#shared/time/clock.ts';
import type { SandboxOrder, SandboxSale } from '../model/marketplace.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import { sendSale, tellLater } from '../notifying/send-sale.ts';
import { changeOrder } from '../store/marketplace.ts';
import type { OrderAtSandboxMarketplace } from './contract.ts';

export const orderAtSandboxMarketplace: UseCase<typeof OrderAtSandboxMarketplace, SandboxRuntime> = async (
  { params: { shop }, body },
  runtime,
) => {
  await changeOrder(shop, body.number, (before) => orderAfter(before, body, instant(runtime.clock)), runtime);
  const sale = { shop, number: body.number, channel: body.channel, event: body.event };
  if (body.delaySeconds > 0) {
    await tellLater(sale, { tried: 0, afterSeconds: body.delaySeconds }, runtime);
    return { status: 200, body: { taken: false } };
  }
  const taken = await sendSale(sale, 1 + body.duplicate, runtime);
  if (!taken) await tellLater(sale, { tried: 1 }, runtime);
  return { status: 200, body: { taken } };
};

/** A number is ordered once; what was cancelled stays so. */
const orderAfter = (before: SandboxOrder | undefined, sale: SandboxSale, now: string): SandboxOrder => {
  const { number, channel, lines, shippingFee, commission, event } = sale;
  const order = before ?? {
    number,
    channel,
    orderedAt: now,
    status: 'open',
    lines,
    shippingFee,
    commission,
    cancelledUnits: 0,
    shipments: [],
    keys: [],
    version: 0,
  };
  if (event === 'cancellation') return { ...order, status: 'cancelled' };
  return order.lines.length === 0 ? { ...order, lines, shippingFee, commission } : order;
};
