import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import { code, currency, id, minorUnits, signedMinorUnits } from '#shared/contracts/fields.ts';

const drawer = { sessionId: id, locationId: code, drawer: code, currency };

export const DrawerOpened = defineEvent({
  type: 'DrawerOpened',
  domain: 'tills',
  version: 1,
  summary: 'A cash drawer was opened with a counted float.',
  delivery: 'outbox',
  data: z.object({ ...drawer, float: minorUnits }),
});

export const DrawerClosed = defineEvent({
  type: 'DrawerClosed',
  domain: 'tills',
  version: 1,
  summary: 'A drawer was counted and closed.',
  delivery: 'outbox',
  data: z.object({
    ...drawer,
    expected: signedMinorUnits,
    counted: minorUnits,
    difference: signedMinorUnits.check(z.describe('Positive when over, negative when short')),
  }),
});
