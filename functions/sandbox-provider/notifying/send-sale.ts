import { hashOf } from '#shared/ids/ids.ts';
import { instant, SECOND } from '#shared/time/clock.ts';
import { totalOfSale } from '../model/marketplace.ts';
import { pauseAfter } from '../model/notification.ts';
import { loadSandboxOrder } from '../store/marketplace.ts';
import { postSigned } from './post-signed.ts';
import type { SandboxRuntime } from './sandbox-runtime.ts';

/** One thing a customer did at the sandbox marketplace. */
export interface ToldSale {
  readonly shop: string;
  readonly number: string;
  readonly channel: string;
  readonly event: 'order' | 'cancellation';
}

/** Whoever buys there is the same invented person. */
const CUSTOMER = {
  name: 'Sandbox Customer',
  address: { line1: 'Jl. Contoh 1', city: 'Bandung', postalCode: '40111', country: 'ID' },
} as const;

/** Notifies the shop, as often at once as asked; true when every copy was taken. */
export const sendSale = async (
  { shop, number, channel, event }: ToldSale,
  copies: number,
  runtime: SandboxRuntime,
): Promise<boolean> => {
  const order = await loadSandboxOrder(runtime.db, shop, number);
  if (order === undefined) return true;
  const { orderedAt, lines, shippingFee, commission } = order;
  const sold = { orderedAt, lines, shippingFee, commission, total: totalOfSale(order) };
  const data = event === 'order' ? { number, ...sold, customer: CUSTOMER } : { number };
  const body = JSON.stringify({ type: event, data });
  return postSigned(`/v1/marketplace-notifications/sandbox/${channel}`, body, copies, runtime);
};

/** Notifies it (again) after a while; after the last pause nothing happens. */
export const tellLater = async (
  sale: ToldSale,
  {
    tried,
    afterSeconds = pauseAfter(tried),
  }: { readonly tried: number; readonly afterSeconds?: number | undefined },
  { clock, schedules }: SandboxRuntime,
): Promise<void> => {
  if (afterSeconds === undefined) return;
  const name = `sale-${hashOf([sale.shop, sale.number, sale.event]).slice(0, 16)}-${tried}`;
  await schedules.at(name, instant(clock, afterSeconds * SECOND), { task: 'tell-of-sale', ...sale, tried });
};
