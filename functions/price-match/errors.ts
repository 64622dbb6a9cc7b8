import { defineErrors } from '#shared/contracts/error.ts';

export const priceMatchErrors = defineErrors({
  PRICE_MATCH_NOT_OFFERED: {
    status: 422,
    title: 'Price matching is not available in this channel',
    action: 'Buy at our price; staff with prices.write can set a policy for the channel.',
  },
  PRICE_MATCH_NOT_POSSIBLE: {
    status: 422,
    title: 'The claim does not meet the channel’s policy',
    action:
      'Correct the fields named in `errors`: the same GTIN, a lower price at a listed competitor, seen recently.',
  },
  PRICE_BELOW_FLOOR: {
    status: 422,
    title: 'The price is below the price floor',
    action: 'Buy at our price. Staff reject the claim, or have the price rule changed.',
  },
  PRICE_MATCH_OPEN: {
    status: 409,
    title: 'A claim for this line already exists',
    action: 'Continue with the claim named in `claimId`; it ends at `until`.',
  },
  PRICE_MATCH_BLOCKED: {
    status: 429,
    title: 'Too many rejected claims',
    action: 'Buy at our price, or claim again after the time in Retry-After.',
  },
  CLAIM_NOT_FOUND: {
    status: 404,
    title: 'Claim not found',
    action: 'Check the claim id and its X-Claim-Token, or sign in as the customer it belongs to.',
  },
  CLAIM_CLOSED: {
    status: 409,
    title: 'The claim is already decided or expired',
    action: 'Read the claim again; its state is in `status`.',
  },
  OWN_CLAIM: {
    status: 403,
    title: 'You cannot decide your own claim',
    action: 'Ask another member of staff with price-matches.write to decide.',
  },
  CLAIM_ABOVE_LIMIT: {
    status: 403,
    title: 'The price reduction exceeds this role’s limit',
    action: 'Ask a role with a higher limit to decide, or reject the claim.',
  },
  PRICE_MATCH_ENDED: {
    status: 409,
    title: 'A matched price in the cart has ended',
    action:
      'Read the cart again and show its prices; open a new claim if the competitor’s price is still lower.',
  },
  POLICY_NOT_FOUND: {
    status: 404,
    title: 'The channel has no price-match policy',
    action: 'Set one with PUT /v1/price-match-policies/{channel}.',
  },
});
