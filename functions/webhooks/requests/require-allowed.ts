import { problem } from '#shared/problems/problem.ts';
import { webhooksErrors } from '../errors.ts';
import { whyRefused, type TargetAllowance } from '../sending/target.ts';

/** Refuses an address that nothing may be sent to. */
export const requireAllowed = (url: string, allowance: TargetAllowance): void => {
  const reason = whyRefused(url, allowance);
  if (reason === undefined) return;
  throw problem(webhooksErrors.WEBHOOK_URL_REFUSED, {
    detail: `the URL ${reason}`,
    errors: [{ pointer: '/body/url', code: 'WEBHOOK_URL_REFUSED', detail: `it ${reason}` }],
  });
};
