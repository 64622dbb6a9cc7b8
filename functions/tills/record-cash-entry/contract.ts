import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { tillsErrors } from '../errors.ts';
import { cashEntry, drawerSession } from '../schemas.ts';

export const RecordCashEntry = defineRoute({
  operationId: 'recordCashEntry',
  method: 'PUT',
  path: '/v1/drawer-sessions/{sessionId}/entries/{entryId}',
  summary: 'Record a cash movement of a drawer.',
  description:
    'The till chooses the entry id, so that a repeated request counts once. Rounding to the smallest coin is summed separately from the amount.',
  access: access.staff('tills.write'),
  params: z.strictObject({ sessionId: id, entryId: id }),
  body: z.strictObject(cashEntry),
  responses: { 200: drawerSession },
  errors: [
    tillsErrors.DRAWER_SESSION_NOT_FOUND,
    tillsErrors.DRAWER_CLOSED,
    tillsErrors.NOT_ENOUGH_CASH,
    tillsErrors.CASH_ENTRY_DIFFERS,
  ],
  etag: true,
  example: { kind: 'sale', amount: 124_950, rounding: 50, reference: 'ord_01' },
});
