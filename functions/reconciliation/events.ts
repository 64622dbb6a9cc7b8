import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import { code, currency, minorUnits, signedMinorUnits } from '#shared/contracts/fields.ts';

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

const settlementFacts = z.object({
  method: code,
  day: z.string().check(z.describe('In the zone of the provider’s file')),
  currency,
  rows: z.int(),
  matched: z.int().check(z.describe('Orders that are equal in file and ledger')),
  differences: z.int(),
  unexplained: z.int().check(z.describe('Differences that nobody has explained yet')),
  channels: z.array(
    z.object({
      channel: code,
      gross: signedMinorUnits,
      refunds: signedMinorUnits,
      chargebacks: z.optional(signedMinorUnits.check(z.describe('Chargebacks, less those that were won'))),
      fees: signedMinorUnits,
      net: signedMinorUnits,
    }),
  ),
  payouts: signedMinorUnits,
});

export const SettlementMatched = defineEvent({
  type: 'SettlementMatched',
  domain: 'reconciliation',
  version: 1,
  summary: 'What a provider settled on a day agrees with the ledger.',
  delivery: 'outbox',
  data: settlementFacts,
});

export const SettlementDiffers = defineEvent({
  type: 'SettlementDiffers',
  domain: 'reconciliation',
  version: 1,
  summary: 'What a provider settled on a day differs from the ledger; finance has to explain it.',
  delivery: 'outbox',
  data: settlementFacts,
});

export const DayClosed = defineEvent({
  type: 'DayClosed',
  domain: 'reconciliation',
  version: 1,
  summary: 'The day of a payment method was closed: every difference is explained.',
  delivery: 'outbox',
  data: settlementFacts,
});
