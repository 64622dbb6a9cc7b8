import { defineDomain } from '#shared/contracts/domain.ts';
import { DecideSandboxPayment } from './decide-sandbox-payment/contract.ts';
import { BookSandboxParcel } from './book-sandbox-parcel/contract.ts';
import { CancelSandboxParcel } from './cancel-sandbox-parcel/contract.ts';
import { GetSandboxParcel } from './get-sandbox-parcel/contract.ts';
import { MoveSandboxParcel } from './move-sandbox-parcel/contract.ts';
import { sandboxParcelGrants } from './store/parcels.ts';
import { ShowSandboxLabel } from './show-sandbox-label/contract.ts';
import { sandboxErrors } from './errors.ts';
import { CallSandboxMarketplace } from './call-sandbox-marketplace/contract.ts';
import { GetSandboxMarketplace } from './get-sandbox-marketplace/contract.ts';
import { GetSandboxPayout } from './get-sandbox-payout/contract.ts';
import { OrderAtSandboxMarketplace } from './order-at-sandbox-marketplace/contract.ts';
import { PutSandboxMarketplace } from './put-sandbox-marketplace/contract.ts';
import { readSandboxOrderGrants, sandboxMarketplaceGrants } from './store/marketplace.ts';
import { GetSandboxPayment } from './get-sandbox-payment/contract.ts';
import { RefundSandboxPayment } from './refund-sandbox-payment/contract.ts';
import { ShowPayPage } from './show-pay-page/contract.ts';
import { StartSandboxPayment } from './start-sandbox-payment/contract.ts';
import { sandboxReadGrants, sandboxWriteGrants } from './store/payments.ts';
import { sandboxItems } from './table.ts';

export const sandboxProvider = defineDomain({
  name: 'sandbox-provider',
  purpose: 'A sandbox payment provider, carrier and marketplace, with the failures of real ones.',
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
      CallSandboxMarketplace,
      GetSandboxMarketplace,
      PutSandboxMarketplace,
      OrderAtSandboxMarketplace,
      GetSandboxPayout,
    ],
    errorImpact: 'sandbox payments, parcels and marketplaces cannot be tried; no real customers are affected',
    timeoutSeconds: 20,
    reach: {
      tables: [
        ...sandboxReadGrants,
        ...sandboxWriteGrants,
        ...sandboxParcelGrants,
        ...sandboxMarketplaceGrants,
      ],
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
      {
        name: 'tell-of-sale',
        errorImpact: 'delayed notifications of the sandbox marketplace do not arrive',
      },
    ],
    reach: {
      tables: [...sandboxReadGrants, ...sandboxParcelGrants, ...readSandboxOrderGrants],
      secrets: ['sandbox'],
      schedules: true,
      apiUrl: true,
    },
  },
});
