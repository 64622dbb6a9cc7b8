import { cashbackLot } from '../../credit/public.ts';
import { DAY } from '#shared/time/clock.ts';
import type { GoodsLine, PaidOrder } from './paid-order.ts';
import { isFor, isTargeted, periodOf, type CashbackRule } from './rule.ts';

/** A rule, and what is left of its limits for one customer. */
export interface OpenRule {
  readonly rule: CashbackRule;
  /** Minor units. @default not limited */
  readonly left?: number;
}

/** What one rule gives for one order. */
export interface Earning {
  readonly ruleId: string;
  readonly lotId: string;
  /** Minor units, at least 1. */
  readonly amount: number;
  readonly availableAt: string;
  readonly expiresAt?: string;
  /** Where it counts against what one customer may get. */
  readonly period?: string;
}

/** So many rules give for one order at most, so that it fits into one transaction. */
const MOST_RULES = 8;

/**
 * What an order earns: the rule that gives most goes first, and goods that have earned do not earn again. Of equal
 * ones the first by id, so that the same order earns the same.
 */
export const earningsOf = (order: PaidOrder, rules: readonly OpenRule[]): readonly Earning[] => {
  const earnings: Earning[] = [];
  let open = rules.filter(({ rule }) => isFor(rule, order));
  let { lines } = order;
  while (earnings.length < MOST_RULES) {
    const [best] = open
      .map((each) => ({ ...each, amount: amountBy(each, lines) }))
      .filter(({ amount }) => amount > 0)
      .sort((a, b) => b.amount - a.amount || (a.rule.ruleId < b.rule.ruleId ? -1 : 1));
    if (best === undefined) break;
    earnings.push(earningBy(best.rule, best.amount, order));
    open = open.filter(({ rule }) => rule !== best.rule);
    lines = lines.filter((line) => !isTargeted(best.rule, line));
  }
  return earnings;
};

const amountBy = ({ rule, left = Infinity }: OpenRule, lines: readonly GoodsLine[]): number => {
  const { earn, minimumSpend = 1, limits } = rule;
  const spent = lines.filter((line) => isTargeted(rule, line)).reduce((sum, { paid }) => sum + paid, 0);
  if (spent < minimumSpend) return 0;
  const amount = earn.kind === 'amount' ? Math.min(earn.amount, spent) : percentOf(spent, earn.percent);
  return Math.max(0, Math.min(amount, limits.perOrder ?? Infinity, left));
};

/** Whole minor units: a part of one is not given. */
const percentOf = (amount: number, percent: number): number =>
  Number((BigInt(amount) * BigInt(Math.round(percent * 100))) / 10_000n);

const earningBy = (rule: CashbackRule, amount: number, { orderId, paidAt }: PaidOrder): Earning => {
  const { ruleId, availableAfterDays, validDays } = rule;
  const available = Date.parse(paidAt) + availableAfterDays * DAY;
  const period = periodOf(rule, paidAt);
  return {
    ruleId,
    lotId: cashbackLot(orderId, ruleId),
    amount,
    availableAt: new Date(available).toISOString(),
    ...(validDays === undefined ? {} : { expiresAt: new Date(available + validDays * DAY).toISOString() }),
    period,
  };
};
