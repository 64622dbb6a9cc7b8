import * as z from 'zod/mini';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { chargebackStatuses } from '../model/chargeback-report.ts';
import { shownChargeback } from '../schemas.ts';

export const ListChargebacks = defineRoute({
  operationId: 'listChargebacks',
  method: 'GET',
  path: '/v1/chargebacks',
  summary: 'List chargebacks by status.',
  description: 'Those whose evidence is due first come first; those that take no evidence come last.',
  access: access.staff('chargebacks.write'),
  query: z.strictObject({ status: z._default(z.enum(chargebackStatuses), 'open'), ...pageQuery }),
  responses: { 200: pageOf(shownChargeback) },
});
