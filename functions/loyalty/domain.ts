import { StoreCreditChanged } from '../credit/events.ts';
import {
  readCreditGrants,
  readCreditStatementGrants,
  readPointsTotalsGrants,
  readPointWorthGrants,
} from '../credit/public.ts';
import { OrderCancelled, OrderPaid } from '../orders/events.ts';
import { readOrderGrants } from '../orders/public.ts';
import { PaymentRefunded } from '../payments/events.ts';
import { readProfileGrants } from '../customers/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { may, mayQuery } from '#shared/contracts/grant.ts';
import { loyaltyErrors } from './errors.ts';
import { TierChanged } from './events.ts';
import { GetCustomerPoints } from './get-customer-points/contract.ts';
import { GetLoyaltyProgramme } from './get-loyalty-programme/contract.ts';
import { GetMyPoints } from './get-my-points/contract.ts';
import { GetPointsLiability } from './get-points-liability/contract.ts';
import { PreviewPoints } from './preview-points/contract.ts';
import { PutLoyaltyProgramme } from './put-loyalty-programme/contract.ts';
import { loyaltyScopes } from './scopes.ts';
import { applyOrderNewsGrants } from './store/apply-order-news.ts';
import { readProgrammeGrants } from './store/programme.ts';
import { loyaltyRecordsGrants } from './store/personal-records.ts';
import { loyaltyItems } from './table.ts';

const { programme, programmeVersion, standing, loyaltyEvent } = loyaltyItems.items;
const { tiersDue } = loyaltyItems.indexes;

export const loyalty = defineDomain({
  name: 'loyalty',
  purpose: 'How customers earn points and tiers with paid orders, and lose them with refunds.',
  items: [loyaltyItems],
  personalData: {
    items: [loyaltyItems.items.orderPoints, loyaltyItems.items.standing, loyaltyItems.items.mergedStanding],
    reach: loyaltyRecordsGrants,
  },
  scopes: loyaltyScopes,
  errors: loyaltyErrors,
  publishes: [TierChanged],
  http: {
    routes: [
      GetMyPoints,
      GetCustomerPoints,
      GetLoyaltyProgramme,
      PutLoyaltyProgramme,
      PreviewPoints,
      GetPointsLiability,
    ],
    errorImpact: 'points cannot be seen, nor the programme changed',
    reach: {
      tables: [
        ...readProfileGrants,
        ...readCreditGrants,
        ...readCreditStatementGrants,
        ...readPointWorthGrants,
        ...readPointsTotalsGrants,
        ...readProgrammeGrants,
        may(standing, 'GetItem'),
        may(programme, 'PutItem'),
        may(programmeVersion, 'GetItem', 'PutItem'),
      ],
    },
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
      { name: 'review-tiers', every: 'rate(1 hour)', errorImpact: 'customers keep tiers that are over' },
    ],
    reach: {
      tables: [
        ...applyOrderNewsGrants,
        ...readProgrammeGrants,
        may(standing, 'GetItem', 'PutItem'),
        may(loyaltyEvent, 'PutItem'),
        mayQuery(tiersDue),
        ...readOrderGrants,
      ],
    },
  },
});
