import { defineErrors } from '#shared/contracts/error.ts';

export const priceMatchErrors = defineErrors({
  PRICE_MATCH_NOT_OFFERED: {
    status: 422,
    title: 'This channel does not match prices of others',
    action: 'Buy at our price; staff with prices.write can set a policy for the channel.',
  },
  PRICE_MATCH_NOT_POSSIBLE: {
    status: 422,
    title: 'The claim does not fit what the channel promises',
    action: 'Correct what `errors` names: the same GTIN, a lower price of a listed shop, seen lately.',
  },
  PRICE_BELOW_FLOOR: {
    status: 422,
    title: 'The price is lower than these goods are ever sold',
    action: 'Buy at our price. Staff reject the claim, or have the rule for prices changed.',
  },
  PRICE_MATCH_OPEN: {
    status: 409,
    title: 'There is a claim for this line already',
    action: 'Go on with the claim named in `claimId`; it ends at `until`.',
  },
  PRICE_MATCH_BLOCKED: {
    status: 429,
    title: 'Too many claims were refused lately',
    action: 'Buy at our price, or claim again after the time in Retry-After.',
  },
  CLAIM_NOT_FOUND: {
    status: 404,
    title: 'There is no such claim for this caller',
    action: 'Check the claim id and its X-Claim-Token, or sign in as the customer it belongs to.',
  },
  CLAIM_CLOSED: {
    status: 409,
    title: 'The claim waits for no decision any more',
    action: 'Read it again; where it stands is told in `status`.',
  },
  CLAIM_OF_ONES_OWN: {
    status: 403,
    title: 'Nobody decides about a claim of their own',
    action: 'Let somebody else with price-matches.write decide.',
  },
  CLAIM_ABOVE_LIMIT: {
    status: 403,
    title: 'The price is lower than this role may grant',
    action: 'Let somebody decide whose role goes further, or reject the claim.',
  },
  PRICE_MATCH_ENDED: {
    status: 409,
    title: 'A matched price in the cart holds no more',
    action: 'Read the cart again and show its prices; claim again if the other shop still asks less.',
  },
  POLICY_NOT_FOUND: {
    status: 404,
    title: 'The channel has no price-match policy',
    action: 'Set one with PUT /v1/price-match-policies/{channel}.',
  },
});
