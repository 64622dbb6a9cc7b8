import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { RiskAssessment } from '../model/assessment.ts';
import { riskItems } from '../table.ts';

const { assessment } = riskItems.items;

export const readAssessmentsGrants = [may(assessment, 'Query')];
export const assessGrants = [may(assessment, 'GetItem', 'PutItem')];

const keyOf = (orderId: string, source: string): Key => ({
  table: 'orders',
  pk: `RISKA#${orderId}`,
  sk: source,
});

/** Another score of this source came in between: read again, decide again. */
export class AssessmentMoved extends Error {}

export const loadAssessment = (
  db: Database,
  orderId: string,
  source: string,
): Promise<RiskAssessment | undefined> => db.get<RiskAssessment>(keyOf(orderId, source));

export const assessmentsOf = (db: Database, orderId: string): Promise<readonly RiskAssessment[]> =>
  queryAll<RiskAssessment>(db, 'orders', keyOf(orderId, '').pk);

export const saveAssessmentPart = (assessed: RiskAssessment): TransactionPart => ({
  actions: [saveAction(keyOf(assessed.orderId, assessed.source), assessed)],
  refused: () => new AssessmentMoved(),
});
