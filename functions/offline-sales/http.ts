import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { CheckVoucher } from './check-voucher/contract.ts';
import { checkVoucher } from './check-voucher/check-voucher.ts';
import { ListOfflineConflicts } from './list-offline-conflicts/contract.ts';
import { listOfflineConflicts } from './list-offline-conflicts/list-offline-conflicts.ts';
import { RecordOfflineSales } from './record-offline-sales/contract.ts';
import { recordOfflineSales } from './record-offline-sales/record-offline-sales.ts';
import { SettleOfflineSale } from './settle-offline-sale/contract.ts';
import { settleOfflineSale } from './settle-offline-sale/settle-offline-sale.ts';

export const handler = httpHandler(
  [
    operation(ListOfflineConflicts, listOfflineConflicts),
    operation(RecordOfflineSales, recordOfflineSales),
    operation(SettleOfflineSale, settleOfflineSale),
    operation(CheckVoucher, checkVoucher),
  ],
  awsRuntime(),
);
