import type { Basket } from './basket.ts';
import type { CompiledPromotion } from './compile-promotions.ts';
import type { PromotionQuestion } from './promotion-question.ts';

/** A promotion brought to one cart: the lines it is about, and how far it may go. */
export interface CandidatePromotion {
  readonly compiled: CompiledPromotion;
  /** Its place in the order of application. */
  readonly order: number;
  /** Places of the targeted lines in the basket. */
  readonly target: readonly number[];
  /** Places of the lines whose units may be got. */
  readonly gettable: readonly number[];
  /** Minor units it may still give away. */
  readonly budget: number;
  readonly couponCode?: string;
}

export const candidateOf = (
  compiled: CompiledPromotion,
  order: number,
  { basket, question }: { readonly basket: Basket; readonly question: PromotionQuestion },
): CandidatePromotion => {
  const { promotion } = compiled;
  const code = couponCodeOf(compiled, question);
  return {
    compiled,
    order,
    target: targetOf(compiled, basket),
    gettable: promotion.effect.kind === 'buy_get' ? placesOf(basket, compiled.isGettable) : [],
    budget: question.remaining?.get(promotion.promotionId)?.budget ?? Infinity,
    couponCode: code,
  };
};

/** The code the shopper gave for it. */
export const couponCodeOf = (
  { promotion }: CompiledPromotion,
  { coupons }: PromotionQuestion,
): string | undefined =>
  promotion.activation === 'coupon'
    ? coupons.find(({ promotionId }) => promotionId === promotion.promotionId)?.code
    : undefined;

/** A bundle is about its own SKUs only. */
const targetOf = ({ promotion: { effect }, isTargeted }: CompiledPromotion, basket: Basket) =>
  effect.kind === 'bundle'
    ? placesOf(basket, (line) => effect.parts.some(({ sku }) => sku === line.sku) && isTargeted(line))
    : placesOf(basket, isTargeted);

const placesOf = (basket: Basket, isMeant: CompiledPromotion['isTargeted']): readonly number[] => {
  const places: number[] = [];
  for (const [at, { line }] of basket.entries()) if (isMeant(line)) places.push(at);
  return places;
};
