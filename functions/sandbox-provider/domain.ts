import { defineDomain } from '#shared/contracts/domain.ts';
import { DecideSandboxPayment } from './decide-sandbox-payment/contract.ts';
import { BookSandboxParcel } from './book-sandbox-parcel/contract.ts';
import { CancelSandboxParcel } from './cancel-sandbox-parcel/contract.ts';
import { GetSandboxParcel } from './get-sandbox-parcel/contract.ts';
import { MoveSandboxParcel } from './move-sandbox-parcel/contract.ts';
import { sandboxParcelGrants } from './store/parcels.ts';
import { ShowSandboxLabel } from './show-sandbox-label/contract.ts';
import { sandboxErrors } from './errors.ts';
import { GetSandboxPayment } from './get-sandbox-payment/contract.ts';
import { RefundSandboxPayment } from './refund-sandbox-payment/contract.ts';
import { ShowPayPage } from './show-pay-page/contract.ts';
import { StartSandboxPayment } from './start-sandbox-payment/contract.ts';
import { sandboxReadGrants, sandboxWriteGrants } from './store/payments.ts';
import { sandboxItems } from './table.ts';

export const sandboxProvider = defineDomain({
  name: 'sandbox-provider',
  purpose: 'A sandbox payment provider and carrier, with the failures of real ones.',
  stages: 'non-production',
  items: [sandboxItems],
  errors: sandboxErrors,
  publishes: [],
  http: {
    routes: [
      StartSandboxPayment,
      GetSandboxPayment,
      RefundSandboxPayment,
      ShowPayPage,
      DecideSandboxPayment,
      BookSandboxParcel,
      GetSandboxParcel,
      CancelSandboxParcel,
      MoveSandboxParcel,
      ShowSandboxLabel,
    ],
    errorImpact: 'sandbox payments and parcels cannot be tried; no real customers are affected',
    timeoutSeconds: 20,
    reach: {
      tables: [...sandboxReadGrants, ...sandboxWriteGrants, ...sandboxParcelGrants],
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
      {
        name: 'report-parcel',
        errorImpact: 'delayed reports of the sandbox carrier do not arrive',
      },
    ],
    reach: {
      tables: [...sandboxReadGrants, ...sandboxParcelGrants],
      secrets: ['sandbox'],
      schedules: true,
      apiUrl: true,
    },
  },
});
