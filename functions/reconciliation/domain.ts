import { defineDomain } from '#shared/contracts/domain.ts';
import { parcelGrants } from '../fulfilment/public.ts';
import { settleGrants } from '../payments/public.ts';
import { reconciliationErrors } from './errors.ts';
import { RemittanceReceived } from './events.ts';
import { RecordRemittance } from './record-remittance/contract.ts';
import { RecordTransfer } from './record-transfer/contract.ts';
import { reconciliationScopes } from './scopes.ts';
import { remittanceGrants } from './store/remittances.ts';
import { reconciliationItems } from './table.ts';

export const reconciliation = defineDomain({
  name: 'reconciliation',
  purpose: 'Bank transfers, remittances of couriers, and what providers settled, against the ledger.',
  items: [reconciliationItems],
  errors: reconciliationErrors,
  publishes: [RemittanceReceived],
  http: {
    routes: [RecordRemittance, RecordTransfer],
    errorImpact: 'finance cannot record transfers and remittances; orders stay unpaid until then',
    reach: { tables: [...settleGrants, ...parcelGrants, ...remittanceGrants] },
  },
  scopes: reconciliationScopes,
});
