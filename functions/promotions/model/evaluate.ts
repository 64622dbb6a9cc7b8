import type { Aim } from './aim.ts';
import { amountOf, less, spread, type Basket, type Taking } from './basket.ts';
import type { DeliveryOff, Gift } from './effect.ts';
import { reachOf } from './goods-reasons.ts';
import type { PromotionQuestion } from './question.ts';
import { bundleTaking } from './takings/bundle-taking.ts';
import { buyGetTaking } from './takings/buy-get-taking.ts';
import {
  amountOffTargetTaking,
  amountOffUnitTaking,
  fixedPriceTaking,
  percentTaking,
} from './takings/unit-takings.ts';

/** What one promotion did to the cart. */
export interface Step {
  readonly aim: Aim;
  /** More than 0. */
  readonly amount: number;
  /** Its budget allowed no more. */
  readonly isCapped: boolean;
  readonly does:
    | { readonly kind: 'goods'; readonly taking: Taking }
    | { readonly kind: 'gift'; readonly gift: Gift; readonly unitPrice: number }
    | { readonly kind: 'delivery' };
}

/** What a choice of promotions does to the cart, one after the other. */
export interface Evaluation {
  readonly steps: readonly Step[];
  /** What is left of the prices after all of them. */
  readonly basket: Basket;
  readonly saving: number;
}

export interface Start {
  readonly basket: Basket;
  readonly question: PromotionQuestion;
}

/** Applies promotions in order, each to what those before it left. One that would save nothing is left out. */
export const evaluate = (aims: readonly Aim[], start: Start): Evaluation => {
  const steps: Step[] = [];
  let cart: Cart = {
    basket: start.basket,
    fee: start.question.delivery?.fee ?? 0,
    given: new Map(),
  };
  for (const aim of aims) {
    const step = stepOf(aim, cart, start);
    if (step === undefined || step.amount === 0) continue;
    steps.push(step);
    cart = after(cart, step);
  }
  return { steps, basket: cart.basket, saving: steps.reduce((sum, { amount }) => sum + amount, 0) };
};

interface Cart {
  readonly basket: Basket;
  /** What is left of the delivery fee. */
  readonly fee: number;
  /** Units given away, by SKU. */
  readonly given: ReadonlyMap<string, number>;
}

const stepOf = (aim: Aim, cart: Cart, start: Start): Step | undefined => {
  const { effect } = aim.compiled.promotion;
  if (effect.kind === 'gift') return giftStep(aim, effect, cart, start);
  if (effect.kind === 'delivery') {
    const off = feeOff(effect, cart.fee);
    const amount = Math.min(off, aim.budget);
    return { aim, amount, isCapped: amount < off, does: { kind: 'delivery' } };
  }
  const full = takingOf(aim, cart.basket, start);
  const off = amountOf(full);
  const isCapped = off > aim.budget;
  const taking = isCapped ? spread(aim.budget, full) : full;
  return { aim, amount: isCapped ? aim.budget : off, isCapped, does: { kind: 'goods', taking } };
};

const giftStep = (aim: Aim, gift: Gift, { given }: Cart, { question }: Start): Step | undefined => {
  const offer = question.gifts?.get(gift.sku);
  if (offer === undefined || offer.available < gift.quantity + (given.get(gift.sku) ?? 0)) return undefined;
  const { unitPrice } = offer;
  return { aim, amount: unitPrice * gift.quantity, isCapped: false, does: { kind: 'gift', gift, unitPrice } };
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

const NOTHING: Taking = new Map();

/** What a promotion takes from what is left of the prices. */
export const takingOf = (aim: Aim, basket: Basket, start: Start): Taking => {
  const { effect } = aim.compiled.promotion;
  const { target } = aim;
  switch (effect.kind) {
    case 'percent':
      return percentTaking(basket, target, effect.percent);
    case 'amount_off_unit':
      return amountOffUnitTaking(basket, target, effect.amount);
    case 'amount_off_target':
      return amountOffTargetTaking(basket, target, effect.amount);
    case 'fixed_price':
      return fixedPriceTaking(basket, target, effect.unitPrice);
    case 'buy_get':
      return buyGetTaking(basket, { buy: target, get: aim.gettable }, effect);
    case 'bundle':
      return bundleTaking(basket, target, effect);
    case 'steps': {
      const reach = reachOf(aim, start, effect.by);
      const step = effect.steps.filter(({ from }) => from <= reach).sort((a, b) => b.from - a.from)[0];
      if (step === undefined) return NOTHING;
      return step.off.kind === 'percent'
        ? percentTaking(basket, target, step.off.percent)
        : amountOffTargetTaking(basket, target, step.off.amount);
    }
    case 'gift':
    case 'delivery':
      return NOTHING;
  }
};

const after = (cart: Cart, { does, amount }: Step): Cart => {
  switch (does.kind) {
    case 'goods':
      return { ...cart, basket: less(cart.basket, does.taking) };
    case 'delivery':
      return { ...cart, fee: cart.fee - amount };
    case 'gift': {
      const { sku, quantity } = does.gift;
      return { ...cart, given: new Map(cart.given).set(sku, (cart.given.get(sku) ?? 0) + quantity) };
    }
  }
};
