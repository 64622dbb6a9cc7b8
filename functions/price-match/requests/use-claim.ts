import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Clock } from '#shared/time/clock.ts';
import { priceMatchErrors } from '../errors.ts';
import { ClaimNotUsable, spendClaimPart, type Use } from '../store/use-claim.ts';

/** Uses a granted claim in the order's transaction; a claim that ended meanwhile refuses the order. */
export const useClaimPart = (use: Use, cause: Cause, clock: Clock): TransactionPart => {
  const part = spendClaimPart(use, cause, clock);
  return {
    ...part,
    refused: (refusals) => {
      const error = part.refused(refusals);
      return error instanceof ClaimNotUsable ? matchEnded(use, error) : error;
    },
  };
};

const matchEnded = ({ claimId, sku }: Use, { status }: ClaimNotUsable) => {
  // Only its time can be over when it is still approved.
  const claimStatus = status === 'approved' ? 'expired' : status;
  const detail = `the matched price of ${sku} has ended: its claim ${claimId} is ${claimStatus}`;
  return problem(priceMatchErrors.PRICE_MATCH_ENDED, {
    detail,
    errors: [{ pointer: `/cart/lines/${sku}/priceMatch`, code: 'PRICE_MATCH_ENDED', detail }],
    extensions: { claimId, claimStatus },
  });
};
