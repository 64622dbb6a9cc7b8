import type { CandidatePromotion } from './candidate-promotion.ts';
import type { CompiledPromotion } from './compile-promotions.ts';
import type { Evaluation } from './evaluate-promotions.ts';
import type { NotAppliedPromotion, NotAppliedReason } from '../outcome.ts';
import { isShownToShopper } from './within-reach.ts';

/** A promotion the cart did not get. */
export interface UnappliedPromotion {
  readonly compiled: CompiledPromotion;
  /** Its place in the order of application. */
  readonly order: number;
  readonly reasons: readonly NotAppliedReason[];
  readonly couponCode?: string;
}

export const notApplied = ({ compiled, reasons, couponCode }: UnappliedPromotion): NotAppliedPromotion => ({
  promotionId: compiled.promotion.promotionId,
  name: compiled.promotion.name,
  couponCode,
  reasons,
  isWithinReach: reasons.every(({ code }) => isShownToShopper(code)),
});

/** Those that fitted and were not chosen, or found nothing left to take. */
export const refusedBy = (
  chosen: Evaluation,
  candidates: readonly CandidatePromotion[],
): readonly UnappliedPromotion[] => {
  const applied = new Set(chosen.steps.map(({ candidate }) => candidate));
  return candidates
    .filter((candidate) => !applied.has(candidate))
    .map((candidate) => ({
      compiled: candidate.compiled,
      order: candidate.order,
      reasons: [whyNotChosen(candidate, chosen)],
      couponCode: candidate.couponCode,
    }));
};

const whyNotChosen = (candidate: CandidatePromotion, { steps }: Evaluation): NotAppliedReason => {
  const applied = steps.map((step) => step.candidate.compiled.promotion);
  const { exclusionGroup } = candidate.compiled.promotion;
  const better = applied.find(
    (other) => exclusionGroup !== undefined && other.exclusionGroup === exclusionGroup,
  );
  if (better !== undefined) return { code: 'another_saves_more', promotionId: better.promotionId };
  const rival = steps.find((step) => !combine(step.candidate, candidate))?.candidate.compiled.promotion;
  return rival === undefined
    ? { code: 'nothing_left' }
    : { code: 'does_not_combine', promotionId: rival.promotionId };
};

/** True when two promotions may stand in one cart. */
const combine = (a: CandidatePromotion, b: CandidatePromotion): boolean => allows(a, b) && allows(b, a);

const allows = ({ compiled }: CandidatePromotion, other: CandidatePromotion): boolean => {
  switch (compiled.promotion.combines) {
    case 'with_all':
      return true;
    case 'with_delivery':
      return other.compiled.promotion.effect.kind === 'delivery';
    case 'with_none':
      return false;
  }
};
