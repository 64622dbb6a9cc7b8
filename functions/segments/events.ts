import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';

const membership = z.object({
  segmentId: field.code,
  customerId: field.id,
  since: field.instant.check(z.describe('When the customer entered')),
  depth: z.optional(field.journeyDepth),
});

export const SegmentEntered = defineEvent({
  type: 'SegmentEntered',
  domain: 'segments',
  version: 1,
  summary: 'A customer entered a segment: its rule holds now, or staff added them to a list.',
  delivery: 'stream',
  data: membership,
});

export const SegmentLeft = defineEvent({
  type: 'SegmentLeft',
  domain: 'segments',
  version: 1,
  summary:
    'A customer left a segment: its rule no longer holds, staff removed them, they objected to profiling, or their profile was merged or erased.',
  delivery: 'stream',
  data: membership,
});
