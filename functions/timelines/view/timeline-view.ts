import type * as z from 'zod/mini';
import { currencyOf } from '#shared/money/money.ts';
import { rfmOf, stageOf } from '../model/customer-value.ts';
import type { customerTimeline } from '../schemas.ts';
import type { TimelinePage } from '../store/timelines.ts';

export const viewOfTimeline = (
  { customerId, name }: { readonly customerId: string; readonly name?: string },
  { items, nextCursor, value }: TimelinePage,
  now: number,
): z.input<typeof customerTimeline> => ({
  customerId,
  name,
  stage: stageOf(value, now),
  orders: value.orders,
  lifetimeValue: Object.entries(value.spent).map(([currency, amount]) => ({ currency, amount })),
  lastOrderAt: value.lastAt,
  rfm: rfmOf(value, now, (currency) => currencyOf(currency).exponent),
  data: items.map(
    ({ entryId, type, at, reference, orderId, channel, amount, currency, points, template }) => ({
      entryId,
      type,
      at,
      reference,
      orderId,
      channel,
      amount,
      currency,
      points,
      template,
    }),
  ),
  page: { nextCursor: nextCursor ?? null },
});
