import { defineDomain } from '#shared/contracts/domain.ts';
import { DecideSandboxPayment } from './decide-sandbox-payment/contract.ts';
import { sandboxErrors } from './errors.ts';
import { GetSandboxPayment } from './get-sandbox-payment/contract.ts';
import { RefundSandboxPayment } from './refund-sandbox-payment/contract.ts';
import { ShowPayPage } from './show-pay-page/contract.ts';
import { StartSandboxPayment } from './start-sandbox-payment/contract.ts';
import { sandboxReadGrants, sandboxWriteGrants } from './store/payments.ts';
import { sandboxItems } from './table.ts';

export const sandboxProvider = defineDomain({
  name: 'sandbox-provider',
  purpose: 'A payment provider for trying things out, with the failures of a real one.',
  stages: 'non-production',
  items: [sandboxItems],
  errors: sandboxErrors,
  publishes: [],
  http: {
    routes: [StartSandboxPayment, GetSandboxPayment, RefundSandboxPayment, ShowPayPage, DecideSandboxPayment],
    errorImpact: 'nobody can try a payment; there are no real customers in this stage',
    timeoutSeconds: 20,
    reach: {
      tables: [...sandboxReadGrants, ...sandboxWriteGrants],
      secrets: ['sandbox'],
      schedules: true,
      apiUrl: true,
    },
  },
  events: {
    timers: [
      {
        name: 'deliver-webhook',
        errorImpact: 'delayed and repeated notifications of the sandbox do not arrive',
      },
    ],
    reach: { tables: sandboxReadGrants, secrets: ['sandbox'], schedules: true, apiUrl: true },
  },
});
