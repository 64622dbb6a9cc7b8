import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import { code, currency, minorUnits } from '#shared/contracts/fields.ts';

export const RemittanceReceived = defineEvent({
  type: 'RemittanceReceived',
  domain: 'reconciliation',
  version: 1,
  summary: 'A courier remitted the cash it had collected for parcels.',
  delivery: 'outbox',
  data: z.object({
    carrier: code,
    reference: z.string(),
    currency,
    parcels: z.int().check(z.minimum(1)),
    amount: minorUnits.check(z.describe('Recorded for orders')),
    fees: minorUnits.check(z.describe('What the courier kept for the parcels that were recorded')),
    unmatched: z.int().check(z.minimum(0), z.describe('Parcels that staff have to look at')),
  }),
});
