import type * as z from 'zod/mini';
import { orderNumberOf, quantitiesOf, type Order } from '../../orders/public.ts';
import type { marketplaceOrder } from '../schemas.ts';
import type { MarketplaceLink } from '../store/marketplace-links.ts';

export const showMarketplaceOrder = (
  { marketplace, number, orderId, channel, takenAt }: MarketplaceLink,
  { status, lines }: Pick<Order, 'status' | 'lines'>,
): z.input<typeof marketplaceOrder> => ({
  marketplace,
  marketplaceNumber: number,
  orderId,
  number: orderNumberOf(orderId),
  status,
  channel,
  takenAt,
  waitingUnits: lines.reduce((sum, line) => sum + quantitiesOf(line).waiting, 0),
});
