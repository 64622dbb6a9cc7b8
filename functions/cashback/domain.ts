import { StoreCreditChanged } from '../credit/events.ts';
import { OrderCancelled, OrderPaid } from '../orders/events.ts';
import { readOrderGrants } from '../orders/public.ts';
import { PaymentRefunded } from '../payments/events.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { may } from '#shared/contracts/grant.ts';
import { EndCashbackRule } from './end-cashback-rule/contract.ts';
import { cashbackErrors } from './errors.ts';
import { GetCashbackRule } from './get-cashback-rule/contract.ts';
import { ListCashbackRules } from './list-cashback-rules/contract.ts';
import { PutCashbackRule } from './put-cashback-rule/contract.ts';
import { applyOrderChangeGrants } from './store/apply-order-change.ts';
import { readPaidOrderGrants } from './store/read-paid-order.ts';
import { readRulesGrants } from './store/rules.ts';
import { cashbackRecordsGrants } from './store/personal-records.ts';
import { cashbackItems } from './table.ts';

export const cashback = defineDomain({
  name: 'cashback',
  purpose: 'Store credit that customers earn with purchases, and lose when the goods are returned.',
  items: [cashbackItems],
  personalData: { items: [cashbackItems.items.customerGiven], reach: cashbackRecordsGrants },
  errors: cashbackErrors,
  publishes: [],
  http: {
    routes: [PutCashbackRule, GetCashbackRule, ListCashbackRules, EndCashbackRule],
    errorImpact: 'staff cannot see or change cashback rules; orders go on earning by those there are',
    reach: { tables: [...readRulesGrants, may(cashbackItems.items.rule, 'PutItem')] },
  },
  events: {
    subscriptions: [
      {
        name: 'on-order-paid',
        event: OrderPaid,
        errorImpact: 'customers do not get the cashback they earned',
      },
      {
        name: 'on-order-cancelled',
        event: OrderCancelled,
        errorImpact: 'customers keep cashback of cancelled orders',
      },
      {
        name: 'on-payment-refunded',
        event: PaymentRefunded,
        errorImpact: 'customers keep cashback for money they got back',
      },
      {
        name: 'on-store-credit-changed',
        event: StoreCreditChanged,
        errorImpact: 'customers keep cashback for goods they got store credit for',
      },
    ],
    reach: {
      tables: [...readRulesGrants, ...readPaidOrderGrants, ...applyOrderChangeGrants, ...readOrderGrants],
    },
  },
});
