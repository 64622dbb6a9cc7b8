import { may } from '#shared/contracts/grant.ts';
import { promotionsItems } from '../table.ts';

/** What a function needs to write codes and to see how they were used. */
export const couponsGrants = [
  may(promotionsItems.items.coupon, 'GetItem', 'BatchGetItem', 'PutItem'),
  may(promotionsItems.items.couponUse, 'BatchGetItem'),
  may(promotionsItems.items.couponBatch, 'GetItem', 'PutItem'),
];
