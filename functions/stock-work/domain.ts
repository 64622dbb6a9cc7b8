import { directoryGrants } from '../channels/public.ts';
import { offerGrants } from '../catalog/public.ts';
import { changeStockGrants, expectStockGrants } from '../inventory/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { ApproveTransfer } from './approve-transfer/contract.ts';
import { CancelTransfer } from './cancel-transfer/contract.ts';
import { GetTransfer } from './get-transfer/contract.ts';
import { ListTransfers } from './list-transfers/contract.ts';
import { ReceiveTransfer } from './receive-transfer/contract.ts';
import { RequestTransfer } from './request-transfer/contract.ts';
import { SettleTransfer } from './settle-transfer/contract.ts';
import { ShipTransfer } from './ship-transfer/contract.ts';
import { stockWorkErrors } from './errors.ts';
import { TransferDiscrepancySettled, TransferReceived, TransferShipped } from './events.ts';
import { stockWorkScopes } from './scopes.ts';
import { readTransferGrants, saveTransferGrants } from './store/transfers.ts';
import { stockWorkItems } from './table.ts';

export const stockWork = defineDomain({
  name: 'stock-work',
  purpose: 'Transfers between locations, stock-takes and cycle counts, scans, and closed periods of stock.',
  items: [stockWorkItems],
  scopes: stockWorkScopes,
  errors: stockWorkErrors,
  publishes: [TransferShipped, TransferReceived, TransferDiscrepancySettled],
  http: {
    routes: [
      ApproveTransfer,
      CancelTransfer,
      GetTransfer,
      ListTransfers,
      ReceiveTransfer,
      RequestTransfer,
      SettleTransfer,
      ShipTransfer,
    ],
    errorImpact: 'goods cannot be moved between locations or counted; sales continue',
    reach: {
      tables: [
        ...directoryGrants,
        ...offerGrants,
        ...changeStockGrants,
        ...expectStockGrants,
        ...readTransferGrants,
        ...saveTransferGrants,
      ],
    },
  },
});
