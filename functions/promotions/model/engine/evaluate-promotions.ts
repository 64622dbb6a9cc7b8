import type { CandidatePromotion } from './candidate-promotion.ts';
import { amountOf, less, spread, type Basket, type Deduction } from './basket.ts';
import type { DeliveryOff, Gift } from '../effect.ts';
import { reachOf } from './goods-reasons.ts';
import type { PromotionQuestion } from './promotion-question.ts';
import { bundleDeduction } from './deductions/bundle-deduction.ts';
import { buyGetDeduction } from './deductions/buy-get-deduction.ts';
import {
  amountOffTargetDeduction,
  amountOffUnitDeduction,
  fixedPriceDeduction,
  percentDeduction,
} from './deductions/unit-deductions.ts';

/** What one promotion did to the cart. */
export interface PromotionStep {
  readonly candidate: CandidatePromotion;
  /** More than 0. */
  readonly amount: number;
  /** Its budget allowed no more. */
  readonly isCapped: boolean;
  readonly does:
    | { readonly kind: 'goods'; readonly deduction: Deduction }
    | { readonly kind: 'gift'; readonly gift: Gift; readonly unitPrice: number }
    | { readonly kind: 'delivery' };
}

/** What a choice of promotions does to the cart, one after the other. */
export interface Evaluation {
  readonly steps: readonly PromotionStep[];
  /** What is left of the prices after all of them. */
  readonly basket: Basket;
  readonly saving: number;
}

export interface Start {
  readonly basket: Basket;
  readonly question: PromotionQuestion;
}

/** Applies promotions in order, each to what those before it left. One that would save nothing is left out. */
export const evaluate = (candidates: readonly CandidatePromotion[], start: Start): Evaluation => {
  const steps: PromotionStep[] = [];
  let cart: CartState = {
    basket: start.basket,
    fee: start.question.delivery?.fee ?? 0,
    given: new Map(),
  };
  for (const candidate of candidates) {
    const step = stepOf(candidate, cart, start);
    if (step === undefined || step.amount === 0) continue;
    steps.push(step);
    cart = after(cart, step);
  }
  return { steps, basket: cart.basket, saving: steps.reduce((sum, { amount }) => sum + amount, 0) };
};

interface CartState {
  readonly basket: Basket;
  /** What is left of the delivery fee. */
  readonly fee: number;
  /** Units given away, by SKU. */
  readonly given: ReadonlyMap<string, number>;
}

const stepOf = (candidate: CandidatePromotion, cart: CartState, start: Start): PromotionStep | undefined => {
  const { effect } = candidate.compiled.promotion;
  if (effect.kind === 'gift') return giftStep(candidate, effect, cart, start);
  if (effect.kind === 'delivery') {
    const off = feeOff(effect, cart.fee);
    const amount = Math.min(off, candidate.budget);
    return { candidate, amount, isCapped: amount < off, does: { kind: 'delivery' } };
  }
  const full = deductionOf(candidate, cart.basket, start);
  const off = amountOf(full);
  const isCapped = off > candidate.budget;
  const deduction = isCapped ? spread(candidate.budget, full) : full;
  return {
    candidate,
    amount: isCapped ? candidate.budget : off,
    isCapped,
    does: { kind: 'goods', deduction },
  };
};

const giftStep = (
  candidate: CandidatePromotion,
  gift: Gift,
  { given }: CartState,
  { question }: Start,
): PromotionStep | undefined => {
  const offer = question.gifts?.get(gift.sku);
  if (offer === undefined || offer.available < gift.quantity + (given.get(gift.sku) ?? 0)) return undefined;
  const { unitPrice } = offer;
  return {
    candidate,
    amount: unitPrice * gift.quantity,
    isCapped: false,
    does: { kind: 'gift', gift, unitPrice },
  };
};

const feeOff = ({ deal }: DeliveryOff, fee: number): number => {
  switch (deal.kind) {
    case 'free':
      return fee;
    case 'amount':
      return Math.min(deal.amount, fee);
    case 'fixed_fee':
      return Math.max(0, fee - deal.fee);
  }
};

const NOTHING: Deduction = new Map();

/** What a promotion takes from what is left of the prices. */
export const deductionOf = (candidate: CandidatePromotion, basket: Basket, start: Start): Deduction => {
  const { effect } = candidate.compiled.promotion;
  const { target } = candidate;
  switch (effect.kind) {
    case 'percent':
      return percentDeduction(basket, target, effect.percent);
    case 'amount_off_unit':
      return amountOffUnitDeduction(basket, target, effect.amount);
    case 'amount_off_target':
      return amountOffTargetDeduction(basket, target, effect.amount);
    case 'fixed_price':
      return fixedPriceDeduction(basket, target, effect.unitPrice);
    case 'buy_get':
      return buyGetDeduction(basket, { buy: target, get: candidate.gettable }, effect);
    case 'bundle':
      return bundleDeduction(basket, target, effect);
    case 'steps': {
      const reach = reachOf(candidate, start, effect.by);
      const step = effect.steps.filter(({ from }) => from <= reach).sort((a, b) => b.from - a.from)[0];
      if (step === undefined) return NOTHING;
      return step.off.kind === 'percent'
        ? percentDeduction(basket, target, step.off.percent)
        : amountOffTargetDeduction(basket, target, step.off.amount);
    }
    case 'gift':
    case 'delivery':
      return NOTHING;
  }
};

const after = (cart: CartState, { does, amount }: PromotionStep): CartState => {
  switch (does.kind) {
    case 'goods':
      return { ...cart, basket: less(cart.basket, does.deduction) };
    case 'delivery':
      return { ...cart, fee: cart.fee - amount };
    case 'gift': {
      const { sku, quantity } = does.gift;
      return { ...cart, given: new Map(cart.given).set(sku, (cart.given.get(sku) ?? 0) + quantity) };
    }
  }
};
