import { candidateOf, couponCodeOf, type CandidatePromotion } from './candidate-promotion.ts';
import { basketOf } from './basket.ts';
import { choosePromotions } from './choose-promotions.ts';
import { evaluate } from './evaluate-promotions.ts';
import { goodsReasons } from './goods-reasons.ts';
import { notApplied, refusedBy, type UnappliedPromotion } from './not-applied.ts';
import { occasionReasons } from './occasion-reasons.ts';
import type { PromotionOutcome } from '../outcome.ts';
import type { PromotionQuestion } from './promotion-question.ts';
import { showOutcome } from './show-outcome.ts';
import { isShownToShopper } from './within-reach.ts';

/**
 * What would this cart get, and why not that one? Pure: the same question has the same answer.
 *
 * Promotions are applied by priority, then from what is about one unit to what is about the whole cart, then by id;
 * each takes from what those before it left, so that no unit goes below zero. What a promotion asks for (value,
 * units, steps) is measured on the goods as priced, before any promotion, so that none takes another's condition away.
 */
export const applyPromotions = (question: PromotionQuestion): PromotionOutcome => {
  const basket = basketOf(question.lines);
  const start = { basket, question };
  const { candidates, refused } = candidatesOf(start);
  const chosen = choosePromotions(candidates, (choice) => evaluate(choice, start));
  return {
    ...showOutcome(chosen, question.delivery),
    notApplied: [...refused, ...refusedBy(chosen, candidates)]
      .sort((a, b) => a.order - b.order)
      .map(notApplied),
  };
};

/** The promotions that fit, and why the others do not. */
const candidatesOf = (start: Parameters<typeof goodsReasons>[1]) => {
  const candidates: CandidatePromotion[] = [];
  const refused: UnappliedPromotion[] = [];
  for (const [order, compiled] of start.question.promotions.ordered.entries()) {
    const occasion = occasionReasons(compiled, start.question);
    // What the goods lack is of interest only where the rest fits, or could.
    const candidate = occasion.every(isShownToShopper) ? candidateOf(compiled, order, start) : undefined;
    const reasons = [
      ...occasion.map((code) => ({ code })),
      ...(candidate === undefined ? [] : goodsReasons(candidate, start)),
    ];
    if (candidate !== undefined && reasons.length === 0) candidates.push(candidate);
    else {
      const couponCode = couponCodeOf(compiled, start.question);
      refused.push({ compiled, order, reasons, couponCode });
    }
  }
  return { candidates, refused };
};
