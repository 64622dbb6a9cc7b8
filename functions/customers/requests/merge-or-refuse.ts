import { problem } from '#shared/problems/problem.ts';
import { customersErrors } from '../errors.ts';
import { customerNotFound } from './customer-not-found.ts';
import type { MergeResult } from './merge-profiles.ts';

type Merged = Extract<MergeResult, { readonly kind: 'merged' | 'merged_before' }>;

/** What was merged, or the refusal. */
export const mergedOrRefused = (result: MergeResult): Merged => {
  switch (result.kind) {
    case 'not_found':
      throw customerNotFound(result.customerId);
    case 'two_logins':
      throw problem(customersErrors.TWO_LOGINS, {
        detail: 'each of the two profiles has a login',
      });
    case 'impossible':
      throw problem(customersErrors.MERGE_IMPOSSIBLE, { detail: result.why });
    default:
      return result;
  }
};
