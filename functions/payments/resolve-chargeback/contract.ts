import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { paymentsErrors } from '../errors.ts';
import { chargebackParams, shownChargeback } from '../schemas.ts';

export const ResolveChargeback = defineRoute({
  operationId: 'resolveChargeback',
  method: 'POST',
  path: '/v1/orders/{orderId}/chargebacks/{chargebackId}/resolution',
  summary: 'Record how a chargeback was decided.',
  description:
    'For providers that report it by e-mail or in a dashboard. Won money is in the ledger again; lost money stays away. The same outcome again changes nothing.',
  access: access.staff('chargebacks.write'),
  params: chargebackParams,
  body: z.strictObject({ outcome: z.enum(['won', 'lost']) }),
  responses: { 200: shownChargeback },
  errors: [paymentsErrors.CHARGEBACK_NOT_FOUND, paymentsErrors.CHARGEBACK_CLOSED],
  example: { outcome: 'won' },
});
