import type { Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import { priceMatchErrors } from '../errors.ts';
import type { OurOffer } from '../model/check-claim.ts';
import type { Claim } from '../model/claim.ts';
import { limitOf, lowestPrice, type PolicyTerms } from '../model/policy.ts';

/** Refuses a price that is lower than anybody, or than this role, may grant; or not lower than ours any more. */
export const refuseAboveLimit = (claim: Claim, ours: OurOffer, policy: PolicyTerms, actor: Actor): void => {
  if (claim.price >= ours.price)
    throw notPossible('NOT_LOWER', `our price is ${ours.price} by now, not above the ${claim.price} claimed`);
  if (claim.price < lowestPrice(ours.price, policy.limit))
    throw notPossible(
      'TOO_LOW',
      `${claim.price} is further below our price of ${ours.price} than anybody goes`,
    );
  const role = actor.kind === 'staff' ? actor.role : actor.kind;
  const limit = limitOf(policy, role);
  const lowest = limit === undefined ? ours.price : lowestPrice(ours.price, limit);
  if (claim.price >= lowest) return;
  throw problem(priceMatchErrors.CLAIM_ABOVE_LIMIT, {
    detail:
      limit === undefined
        ? `the role ${role} cannot decide claims in ${claim.channel}`
        : `the role ${role} goes down to ${lowest} from our price of ${ours.price}; ${claim.price} was claimed`,
    ...(limit === undefined ? {} : { extensions: { lowest } }),
  });
};

const notPossible = (code: string, detail: string) =>
  problem(priceMatchErrors.PRICE_MATCH_NOT_POSSIBLE, {
    detail,
    errors: [{ pointer: '/claim/price', code, detail }],
  });
