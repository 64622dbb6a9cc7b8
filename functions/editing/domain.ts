import { giveWithinLimitsGrants, moveCreditGrants } from '../credit/public.ts';
import { readOrderGrants } from '../orders/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { editingErrors } from './errors.ts';
import { EditOrder } from './edit-order/contract.ts';
import { planEditGrants } from './grants.ts';
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
      tables: [...planEditGrants, ...readOrderGrants, ...moveCreditGrants, ...giveWithinLimitsGrants],
      secrets: ['tokens'],
    },
  },
});
