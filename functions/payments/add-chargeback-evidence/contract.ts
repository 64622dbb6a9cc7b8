import { access, defineRoute } from '#shared/contracts/route.ts';
import { paymentsErrors } from '../errors.ts';
import { chargebackParams, evidenceBody, shownChargeback } from '../schemas.ts';

export const AddChargebackEvidence = defineRoute({
  operationId: 'addChargebackEvidence',
  method: 'POST',
  path: '/v1/orders/{orderId}/chargebacks/{chargebackId}/evidence',
  summary: 'Add evidence to a chargeback.',
  description:
    'Keeps where a document lies, with who added it and when. The document is sent to the bank in the provider’s dashboard, before `evidenceDueBy`. The same reference again changes nothing.',
  access: access.staff('chargebacks.write'),
  params: chargebackParams,
  body: evidenceBody,
  responses: { 200: shownChargeback },
  errors: [paymentsErrors.CHARGEBACK_NOT_FOUND, paymentsErrors.CHARGEBACK_CLOSED],
  example: { kind: 'proof_of_delivery', reference: 'https://files.shop.example/pod-1001.pdf' },
});
