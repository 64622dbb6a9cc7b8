import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';

const facts = z.strictObject({
  householdId: field.id,
  customerId: field.id.check(z.describe('Who joined or left')),
  members: z.int().check(z.describe('How many are in it afterwards')),
});

export const HouseholdJoined = defineEvent({
  type: 'HouseholdJoined',
  domain: 'households',
  version: 1,
  summary: 'A customer joined a household, or began one.',
  delivery: 'outbox',
  data: facts,
});

export const HouseholdLeft = defineEvent({
  type: 'HouseholdLeft',
  domain: 'households',
  version: 1,
  summary: 'A customer left a household.',
  delivery: 'outbox',
  data: facts,
});
