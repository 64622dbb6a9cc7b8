import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';

const skus = z.array(field.sku).check(z.describe('Its active SKUs'));

export const ProductPublished = defineEvent({
  type: 'ProductPublished',
  domain: 'catalog',
  version: 1,
  summary:
    'A product was published in a channel, or a published product changed. Publication dates in the future are announced when they are set.',
  delivery: 'outbox',
  data: z.object({
    productId: field.id,
    name: field.name,
    category: z.optional(field.code),
    skus,
    channels: z.array(
      z.object({
        channel: field.code,
        from: z.optional(field.instant),
        until: z.optional(field.instant),
      }),
    ),
  }),
});

export const ProductSavedInSteps = defineEvent({
  type: 'ProductSavedInSteps',
  domain: 'catalog',
  version: 1,
  summary:
    'A product with more variants than one transaction can write was saved; its offers follow in further transactions.',
  delivery: 'outbox',
  data: z.object({ productId: field.id }),
});

export const ProductUnpublished = defineEvent({
  type: 'ProductUnpublished',
  domain: 'catalog',
  version: 1,
  summary: 'A product was unpublished in some channels.',
  delivery: 'outbox',
  data: z.object({
    productId: field.id,
    skus,
    channels: z.array(field.code).check(z.describe('The channels that no longer show it')),
  }),
});
