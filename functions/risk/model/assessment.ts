import type * as z from 'zod/mini';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { riskRulesBody, velocityKinds } from '../schemas.ts';

export type VelocityKind = (typeof velocityKinds)[number];

export interface RiskRules extends z.output<typeof riskRulesBody>, Versioned {}

/** How risky an order is by one source. */
export interface RiskAssessment extends Versioned {
  readonly orderId: string;
  /** `rules`, or the name of a provider. */
  readonly source: string;
  readonly score: number;
  readonly reasons: readonly string[];
  /** The highest score with which it held the order. @default it did not */
  readonly heldWith?: number;
  readonly at: string;
}

/** The source of scores that the rules of the shop give. */
export const BY_RULES = 'rules';

const MOST = 1000;

/**
 * The score of an order by the rules, with the rules that apply.
 *
 * @param countWithin recent orders that a rule counts, the new one included
 */
export const velocityScore = (
  { velocity }: Pick<RiskRules, 'velocity'>,
  countWithin: (rule: RiskRules['velocity'][number]) => number,
): Pick<RiskAssessment, 'score' | 'reasons'> => {
  const met = velocity.filter((rule) => countWithin(rule) >= rule.orders);
  return {
    score: Math.min(
      MOST,
      met.reduce((sum, { score }) => sum + score, 0),
    ),
    reasons: [...new Set(met.map(({ of }) => `velocity_${of}`))],
  };
};

/** What staff released is held again only for a higher score of the same source. */
export const holdsOrder = (
  { holdFrom }: Pick<RiskRules, 'holdFrom'>,
  score: number,
  before: Pick<RiskAssessment, 'heldWith'> | undefined,
): boolean => score >= holdFrom && score > (before?.heldWith ?? 0);
