import type * as z from 'zod/mini';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { returnPolicyBody } from '../schemas.ts';

/** What a channel promises about goods that come back. */
export type ReturnTerms = z.output<typeof returnPolicyBody>;
export type ReturnReason = ReturnTerms['reasons'][number];

export interface ReturnPolicy extends ReturnTerms, Versioned {
  readonly channel: string;
}

/** What holds for a gift: whoever returns it did not pay for the delivery. */
export const termsOfPresent = <Terms extends ReturnTerms>(terms: Terms): Terms => ({
  ...terms,
  refundDelivery: 'never',
});
