import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';

export const WishListChanged = defineEvent({
  type: 'WishListChanged',
  domain: 'wish-lists',
  version: 1,
  summary: 'A customer changed their wish list.',
  delivery: 'outbox',
  data: z.object({
    customerId: field.id,
    added: z.array(field.sku),
    removed: z.array(field.sku),
    lines: z.int().check(z.describe('How many lines it has afterwards')),
  }),
});
