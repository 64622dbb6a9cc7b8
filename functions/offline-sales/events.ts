import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import { code, id, instant } from '#shared/contracts/fields.ts';
import { conflictKinds } from './model/conflict-kinds.ts';

export const OfflineSaleConflicted = defineEvent({
  type: 'OfflineSaleConflicted',
  domain: 'offline-sales',
  version: 1,
  summary:
    'A sale that a till made without a network was accepted, but price, stock or coupon were not as the till thought; staff settle it.',
  delivery: 'outbox',
  data: z.object({
    saleId: id,
    orderId: id,
    channel: code,
    locationId: code,
    soldAt: instant,
    conflicts: z.array(z.enum(conflictKinds)),
  }),
});
