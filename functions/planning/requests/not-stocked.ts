import { problem } from '#shared/problems/problem.ts';
import { planningErrors } from '../errors.ts';

export const notStocked = (sku: string, locationId: string) => {
  const detail = `${sku} was never stocked at ${locationId}`;
  return problem(planningErrors.NOT_STOCKED, {
    detail,
    errors: [{ pointer: '/body/sku', code: 'NOT_STOCKED', detail }],
  });
};
