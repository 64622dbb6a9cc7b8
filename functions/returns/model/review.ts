import type { reviewReasons } from '../schemas.ts';
import type { ReturnTerms } from './policy.ts';

/** Why staff decide about a return that the policy would approve. */
export type ReviewReason = (typeof reviewReasons)[number];

/** Units that a customer returned in the last twelve months. */
export interface ReturnHistory {
  /** Accepted ones. */
  readonly returned: number;
  /** Not what was announced: another article, an empty box. */
  readonly rejected: number;
  /** Used, and returned for a reason that is not the merchant's fault. @default 0 */
  readonly worn?: number;
}

/**
 * Whether a customer's returns of the last twelve months are unusual. It never refuses anything: staff decide, and the
 * customer sees why the return waits.
 */
export const reviewOf = (
  { review: { abovePercent, fromUnits, rejectedUnits, wornUnits } }: Pick<ReturnTerms, 'review'>,
  { returned, rejected, bought, worn = 0 }: ReturnHistory & { readonly bought: number },
): readonly ReviewReason[] => [
  ...(bought >= fromUnits && returned * 100 > bought * abovePercent ? (['high_return_rate'] as const) : []),
  ...(wornUnits > 0 && worn >= wornUnits ? (['worn_goods'] as const) : []),
  ...(rejectedUnits > 0 && rejected >= rejectedUnits ? (['rejected_goods'] as const) : []),
];
