import { directoryGrants } from '../channels/public.ts';
import { stockReadGrants, stockWriteGrants } from '../inventory/public.ts';
import { sellLotsGrants } from '../lots/public.ts';
import { placeOrderGrants } from '../orders/public.ts';
import { startPaymentGrants } from '../payments/public.ts';
import { redeemGrants } from '../promotions/public.ts';
import { marketGrants } from '../quoting/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { offlineSalesErrors } from './errors.ts';
import { OfflineSaleConflicted } from './events.ts';
import { CheckVoucher } from './check-voucher/contract.ts';
import { ListOfflineConflicts } from './list-offline-conflicts/contract.ts';
import { RecordOfflineSales } from './record-offline-sales/contract.ts';
import { SettleOfflineSale } from './settle-offline-sale/contract.ts';
import { offlineSalesGrants } from './store/offline-sales.ts';
import { offlineSalesItems } from './table.ts';

export const offlineSales = defineDomain({
  name: 'offline-sales',
  purpose: 'Sales that tills made without a network: accepted once, with their conflicts.',
  items: [offlineSalesItems],
  errors: offlineSalesErrors,
  publishes: [OfflineSaleConflicted],
  http: {
    routes: [RecordOfflineSales, ListOfflineConflicts, SettleOfflineSale, CheckVoucher],
    errorImpact: 'tills keep their offline sales and send them later',
    timeoutSeconds: 25,
    reach: {
      tables: [
        ...directoryGrants,
        ...marketGrants,
        ...stockReadGrants,
        ...stockWriteGrants,
        ...sellLotsGrants,
        ...redeemGrants,
        ...placeOrderGrants,
        ...startPaymentGrants,
        ...offlineSalesGrants,
      ],
    },
  },
});
