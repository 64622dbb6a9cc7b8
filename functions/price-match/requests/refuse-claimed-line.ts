import { problem } from '#shared/problems/problem.ts';
import { priceMatchErrors } from '../errors.ts';
import { LineClaimed } from '../store/claims.ts';

/** Saves a claim; a line with another open claim is refused with that claim. */
export const refuseClaimedLine = async (sku: string, save: Promise<void>): Promise<void> => {
  try {
    await save;
  } catch (error) {
    if (!(error instanceof LineClaimed)) throw error;
    const { claimId, until } = error;
    throw problem(priceMatchErrors.PRICE_MATCH_OPEN, {
      detail: `the claim ${claimId} for ${sku} in this cart is open until ${until}`,
      errors: [{ pointer: '/body/sku', code: 'PRICE_MATCH_OPEN', detail: `${sku} has an open claim` }],
      extensions: { claimId, until },
    });
  }
};
