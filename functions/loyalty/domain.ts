import { StoreCreditChanged } from '../credit/events.ts';
import { OrderCancelled, OrderPaid } from '../orders/events.ts';
import { readOrderGrants } from '../orders/public.ts';
import { PaymentRefunded } from '../payments/events.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { may, mayQuery } from '#shared/contracts/grant.ts';
import { loyaltyErrors } from './errors.ts';
import { PointsEarned, PointsExpired, PointsTakenBack } from './events.ts';
import { GetCustomerPoints } from './get-customer-points/contract.ts';
import { GetMyPoints } from './get-my-points/contract.ts';
import { loyaltyScopes } from './scopes.ts';
import { loyaltyItems } from './table.ts';

const { balance, entry, orderPoints, ledgerEvent, applied } = loyaltyItems.items;
const { pointsStatement, pointsDue } = loyaltyItems.indexes;

export const loyalty = defineDomain({
  name: 'loyalty',
  purpose: 'Loyalty points: earned with paid orders, deducted on refunds, expired after a year.',
  items: [loyaltyItems],
  scopes: loyaltyScopes,
  errors: loyaltyErrors,
  publishes: [PointsEarned, PointsTakenBack, PointsExpired],
  http: {
    routes: [GetMyPoints, GetCustomerPoints],
    errorImpact: 'customers and staff cannot see points',
    reach: { tables: [may(balance, 'GetItem'), mayQuery(pointsStatement)] },
  },
  events: {
    subscriptions: [
      {
        name: 'on-order-paid',
        event: OrderPaid,
        errorImpact: 'customers do not get the points they paid for',
      },
      {
        name: 'on-order-cancelled',
        event: OrderCancelled,
        errorImpact: 'customers keep points of cancelled orders',
      },
      {
        name: 'on-payment-refunded',
        event: PaymentRefunded,
        errorImpact: 'customers keep points for money they got back',
      },
      {
        name: 'on-store-credit-changed',
        event: StoreCreditChanged,
        errorImpact: 'customers keep points for what they got store credit for',
      },
    ],
    schedules: [
      { name: 'expire-points', every: 'rate(1 hour)', errorImpact: 'points live longer than a year' },
    ],
    reach: {
      tables: [
        may(balance, 'BatchGetItem', 'PutItem'),
        may(orderPoints, 'BatchGetItem', 'PutItem'),
        may(entry, 'PutItem'),
        may(ledgerEvent, 'PutItem'),
        may(applied, 'PutItem'),
        mayQuery(pointsDue),
        ...readOrderGrants,
      ],
    },
  },
});
