import { invalidRequest } from '#shared/problems/problem.ts';
import type { PurchaseOrder } from '../model/purchase-order.ts';

/** Refuses a day of delivery before the order was sent, or before it was created while it is not sent yet. */
export const refuseEarly = ({ createdAt, sentAt }: PurchaseOrder, expectedAt: string): void => {
  const [since, step] = sentAt === undefined ? [createdAt, 'created'] : [sentAt, 'sent'];
  if (Date.parse(expectedAt) >= Date.parse(since)) return;
  const detail = `${expectedAt} is before the order was ${step} (${since})`;
  throw invalidRequest([{ pointer: '/body/expectedAt', code: 'too_early', detail }]);
};
