import { holdForReviewParts, loadOrder, OrderMoved } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { holdsOrder, type RiskAssessment } from '../model/assessment.ts';
import { AssessmentMoved, loadAssessment, saveAssessmentPart } from '../store/assessments.ts';
import { loadRiskRules } from '../store/risk-rules.ts';

type Score = Pick<RiskAssessment, 'orderId' | 'source' | 'score' | 'reasons'>;

/**
 * Keeps a score of an order, and holds the order when the score is high enough. The same score again changes nothing.
 *
 * @returns nothing when there is no such order
 */
export const assessOrder = (
  scored: Score,
  cause: Cause,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<RiskAssessment | undefined> =>
  decideAgain(
    (error) => error instanceof OrderMoved || error instanceof AssessmentMoved,
    async () => {
      const [order, before, rules] = await Promise.all([
        loadOrder(db, scored.orderId),
        loadAssessment(db, scored.orderId, scored.source),
        loadRiskRules(db),
      ]);
      if (order === undefined) return undefined;
      if (before?.score === scored.score) return before;
      const hold = holdsOrder(rules, scored.score, before) ? holdForReviewParts(order, { clock, cause }) : [];
      const assessment: RiskAssessment = {
        ...scored,
        heldWith: hold.length > 0 ? scored.score : before?.heldWith,
        at: instant(clock),
        version: (before?.version ?? 0) + 1,
      };
      await commit(db, [saveAssessmentPart(assessment), ...hold]);
      return assessment;
    },
  );
