import type { OrderTender } from '../../orders/public.ts';
import { problem } from '#shared/problems/problem.ts';
import { checkoutErrors } from '../errors.ts';
import { tendersFor, type PlannedPayment } from '../model/tenders.ts';

/**
 * What each of several tenders pays; nothing when one pays all, or when nothing is due.
 *
 * @throws PAYMENT_PARTS_WRONG
 */
export const requireTenders = (
  { parts }: PlannedPayment,
  due: number,
): readonly OrderTender[] | undefined => {
  if (parts === undefined || due === 0) return undefined;
  const planned = tendersFor(parts, due);
  if ('tenders' in planned) return planned.tenders;
  const code = 'PAYMENT_PARTS_WRONG';
  throw problem(checkoutErrors[code], {
    detail: planned.wrong.map(({ detail }) => detail).join('; '),
    errors: planned.wrong.map(({ at, detail }) => ({ pointer: `/body/payment/${at}/amount`, code, detail })),
    extensions: { due },
  });
};
