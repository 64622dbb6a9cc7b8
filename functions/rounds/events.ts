import * as z from 'zod/mini';
import { code, id, instant } from '#shared/contracts/fields.ts';
import { defineEvent } from '#shared/contracts/event.ts';

const facts = {
  roundId: id,
  locationId: code,
  vehicleId: code,
  day: z.string(),
  stops: z.int(),
};

export const RoundPlanned = defineEvent({
  type: 'RoundPlanned',
  domain: 'rounds',
  version: 1,
  summary: 'A round was planned for a vehicle.',
  delivery: 'outbox',
  data: z.object({ ...facts, leavesAt: instant, backAt: instant, km: z.number() }),
});

export const RoundCompleted = defineEvent({
  type: 'RoundCompleted',
  domain: 'rounds',
  version: 1,
  summary: 'Every stop of a round was delivered or attempted.',
  delivery: 'outbox',
  data: z.object({
    ...facts,
    delivered: z.int(),
    failed: z.int(),
    onTime: z.int().check(z.describe('Stops delivered before the end of their window')),
  }),
});
