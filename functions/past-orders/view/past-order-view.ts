import type * as z from 'zod/mini';
import type { Page } from '#shared/dynamodb/database.ts';
import type { PastOrder } from '../model/past-order.ts';
import type { pastOrder } from '../schemas.ts';

export const viewOfPastOrder = ({
  customerId,
  reference,
  source,
  placedAt,
  status,
  currency,
  total,
  refunded,
  lines,
  version,
}: PastOrder): z.input<typeof pastOrder> => ({
  customerId,
  reference,
  source,
  placedAt,
  status,
  currency,
  total,
  refunded,
  lines,
  version,
});

export const viewOfPage = ({ items, nextCursor }: Page<PastOrder>) => ({
  data: items.map(viewOfPastOrder),
  page: { nextCursor: nextCursor ?? null },
});
