import { isProblem } from '#shared/problems/problem.ts';

/** True for the refusal of a write whose list, or whatever went with it, changed since it was read. */
export const isStale = (error: unknown): boolean =>
  isProblem(error) && error.contract.code === 'STALE_VERSION';
