import type * as z from 'zod/mini';
import { orderNumberOf } from '../../orders/public.ts';
import type { AcceptedSale } from '../model/offline-sale.ts';
import type { offlineSale } from '../schemas.ts';

export const showOfflineSale = ({
  saleId,
  orderId,
  channel,
  locationId,
  soldAt,
  recordedAt,
  conflicts,
  settled,
}: AcceptedSale): z.input<typeof offlineSale> => ({
  saleId,
  orderId,
  number: orderNumberOf(orderId),
  channel,
  locationId,
  soldAt,
  recordedAt,
  conflicts: conflicts.map(({ kind, sku, told, found }) => ({ kind, sku, told, found })),
  settled: settled === undefined ? undefined : { as: settled.as, note: settled.note, at: settled.at },
});
