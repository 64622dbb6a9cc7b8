/** What an import runs, row by row, and what a function needs for it. */
import { may } from '#shared/contracts/grant.ts';
import { pastOrdersItems } from './table.ts';

export { putPastOrder } from './put-past-order/put-past-order.ts';

/** Beside it the grants to read profiles. */
export const putPastOrderGrants = [
  may(pastOrdersItems.items.pastOrder, 'GetItem', 'BatchGetItem', 'PutItem'),
];
