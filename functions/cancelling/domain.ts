import { giveWithinLimitsGrants } from '../credit/public.ts';
import { dueOrdersGrants, readOrderRecordGrants } from '../orders/public.ts';
import { PickupExpired, PickupRefused } from '../pickup/events.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { CancelOrderLines } from './cancel-order-lines/contract.ts';
import { CancelOrder } from './cancel-order/contract.ts';
import { cancellingErrors } from './errors.ts';
import { endingGrants } from './grants.ts';

export const cancelling = defineDomain({
  name: 'cancelling',
  purpose: 'Cancels orders and units of them on request, and expires unpaid ones.',
  errors: cancellingErrors,
  publishes: [],
  http: {
    routes: [CancelOrder, CancelOrderLines],
    errorImpact: 'orders cannot be cancelled; unpaid ones still expire',
    reach: {
      tables: [...readOrderRecordGrants, ...endingGrants, ...giveWithinLimitsGrants],
      secrets: ['tokens'],
    },
  },
  events: {
    subscriptions: [
      {
        name: 'on-pickup-expired',
        event: PickupExpired,
        errorImpact: 'customers who did not collect their order are not refunded',
      },
      {
        name: 'on-pickup-refused',
        event: PickupRefused,
        errorImpact: 'customers who refused their order are not refunded',
      },
    ],
    schedules: [
      {
        name: 'sweep-expired-orders',
        every: 'rate(1 minute)',
        errorImpact: 'unpaid orders keep their stock, which nobody else can buy',
      },
    ],
    reach: { tables: [...dueOrdersGrants, ...readOrderRecordGrants, ...endingGrants] },
  },
});
