import { giveWithinLimitsGrants, moveCreditGrants } from '../credit/public.ts';
import { readFulfilmentGrants } from '../fulfilment/public.ts';
import { stockWriteGrants } from '../inventory/public.ts';
import { editOrderGrants, readOrderGrants, readOrderRecordGrants } from '../orders/public.ts';
import { readPaymentsGrants, refundGrants } from '../payments/public.ts';
import { marketGrants } from '../quoting/public.ts';
import { candidateGrants, releaseCapacityGrants, takeCapacityGrants } from '../routing/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { editingErrors } from './errors.ts';
import { EditOrder } from './edit-order/contract.ts';
import { PreviewOrderEdit } from './preview-order-edit/contract.ts';

export const editing = defineDomain({
  name: 'editing',
  purpose: 'Changes of goods and address after an order was placed, settled with its money.',
  errors: editingErrors,
  publishes: [],
  http: {
    routes: [PreviewOrderEdit, EditOrder],
    errorImpact: 'orders cannot be edited; cancelling and placing new ones goes on',
    timeoutSeconds: 20,
    reach: {
      tables: [
        ...readOrderRecordGrants,
        ...readOrderGrants,
        ...editOrderGrants,
        ...readPaymentsGrants,
        ...refundGrants,
        ...moveCreditGrants,
        ...giveWithinLimitsGrants,
        ...marketGrants,
        ...candidateGrants,
        ...takeCapacityGrants,
        ...releaseCapacityGrants,
        ...stockWriteGrants,
        ...readFulfilmentGrants,
      ],
      secrets: ['tokens'],
    },
  },
});
