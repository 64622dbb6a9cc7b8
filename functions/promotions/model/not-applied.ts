import type { Aim } from './aim.ts';
import type { CompiledPromotion } from './compile-promotions.ts';
import type { Evaluation } from './evaluate.ts';
import type { NotAppliedPromotion, NotAppliedReason } from './outcome.ts';
import { mayBeTold } from './within-reach.ts';

/** A promotion the cart did not get. */
export interface Refused {
  readonly compiled: CompiledPromotion;
  /** Its place in the order of application. */
  readonly order: number;
  readonly reasons: readonly NotAppliedReason[];
  readonly couponCode?: string;
}

export const notApplied = ({ compiled, reasons, couponCode }: Refused): NotAppliedPromotion => ({
  promotionId: compiled.promotion.promotionId,
  name: compiled.promotion.name,
  couponCode,
  reasons,
  isWithinReach: reasons.every(({ code }) => mayBeTold(code)),
});

/** Those that fitted and were not chosen, or found nothing left to take. */
export const refusedBy = (chosen: Evaluation, aims: readonly Aim[]): readonly Refused[] => {
  const applied = new Set(chosen.steps.map(({ aim }) => aim));
  return aims
    .filter((aim) => !applied.has(aim))
    .map((aim) => ({
      compiled: aim.compiled,
      order: aim.order,
      reasons: [whyNotChosen(aim, chosen)],
      couponCode: aim.couponCode,
    }));
};

const whyNotChosen = (aim: Aim, { steps }: Evaluation): NotAppliedReason => {
  const applied = steps.map((step) => step.aim.compiled.promotion);
  const { exclusionGroup } = aim.compiled.promotion;
  const better = applied.find(
    (other) => exclusionGroup !== undefined && other.exclusionGroup === exclusionGroup,
  );
  if (better !== undefined) return { code: 'another_saves_more', promotionId: better.promotionId };
  const rival = steps.find((step) => !combine(step.aim, aim))?.aim.compiled.promotion;
  return rival === undefined
    ? { code: 'nothing_left' }
    : { code: 'does_not_combine', promotionId: rival.promotionId };
};

/** True when two promotions may stand in one cart. */
const combine = (a: Aim, b: Aim): boolean => allows(a, b) && allows(b, a);

const allows = ({ compiled }: Aim, other: Aim): boolean => {
  switch (compiled.promotion.combines) {
    case 'with_all':
      return true;
    case 'with_delivery':
      return other.compiled.promotion.effect.kind === 'delivery';
    case 'with_none':
      return false;
  }
};
