import { defineDomain } from '#shared/contracts/domain.ts';
import { findOrderGrants } from '../orders/public.ts';
import { parcelGrants } from '../fulfilment/public.ts';
import {
  ChargebackReceived,
  ChargebackResolved,
  PaymentCaptured,
  PaymentRefunded,
} from '../payments/events.ts';
import { settleGrants } from '../payments/public.ts';
import { CloseDay } from './close-day/contract.ts';
import { reconciliationErrors } from './errors.ts';
import { DayClosed, RemittanceReceived, SettlementDiffers, SettlementMatched } from './events.ts';
import { ExplainDifference } from './explain-difference/contract.ts';
import { GetSettlement } from './get-settlement/contract.ts';
import { ReconcileDay } from './reconcile-day/contract.ts';
import { ImportBankStatement } from './import-bank-statement/contract.ts';
import { RecordRemittance } from './record-remittance/contract.ts';
import { RecordTransfer } from './record-transfer/contract.ts';
import { reconciliationScopes } from './scopes.ts';
import { readMovementGrants, writeMovementGrants } from './store/movements.ts';
import { remittanceGrants } from './store/remittances.ts';
import { settlementGrants } from './store/settlements.ts';
import { reconciliationItems } from './table.ts';
import { UploadSettlement } from './upload-settlement/contract.ts';

export const reconciliation = defineDomain({
  name: 'reconciliation',
  purpose: 'Reconciles bank transfers, remittances of couriers and settlements of providers with the ledger.',
  items: [reconciliationItems],
  scopes: reconciliationScopes,
  errors: reconciliationErrors,
  publishes: [RemittanceReceived, SettlementMatched, SettlementDiffers, DayClosed],
  http: {
    routes: [
      RecordTransfer,
      ImportBankStatement,
      RecordRemittance,
      UploadSettlement,
      ReconcileDay,
      GetSettlement,
      ExplainDifference,
      CloseDay,
    ],
    errorImpact: 'finance cannot record transfers and remittances; orders stay unpaid until then',
    // A day of 100,000 rows is read and compared in one request.
    memoryMb: 1024,
    timeoutSeconds: 28,
    reach: {
      tables: [
        ...settleGrants,
        ...findOrderGrants,
        ...parcelGrants,
        ...remittanceGrants,
        ...readMovementGrants,
        ...settlementGrants,
      ],
      buckets: { import: 'write' },
    },
  },
  events: {
    subscriptions: [
      {
        name: 'on-payment-captured',
        event: PaymentCaptured,
        errorImpact: 'captured payments are missing when their day is reconciled',
      },
      {
        name: 'on-payment-refunded',
        event: PaymentRefunded,
        errorImpact: 'refunds are missing when their day is reconciled',
      },
      {
        name: 'on-chargeback-received',
        event: ChargebackReceived,
        errorImpact: 'chargebacks are missing when their day is reconciled',
      },
      {
        name: 'on-chargeback-resolved',
        event: ChargebackResolved,
        errorImpact: 'won chargebacks are missing when their day is reconciled',
      },
    ],
    reach: { tables: writeMovementGrants },
  },
});
