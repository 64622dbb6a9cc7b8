import { defineDomain } from '#shared/contracts/domain.ts';
import { OrderPlaced } from '../orders/events.ts';
import { holdForReviewGrants, readOrderGrants, readOrderRecordGrants } from '../orders/public.ts';
import { GetRiskRules } from './get-risk-rules/contract.ts';
import { ListRiskAssessments } from './list-risk-assessments/contract.ts';
import { PutRiskAssessment } from './put-risk-assessment/contract.ts';
import { PutRiskRules } from './put-risk-rules/contract.ts';
import { riskScopes } from './scopes.ts';
import { assessGrants, readAssessmentsGrants } from './store/assessments.ts';
import { putRiskRulesGrants, readRiskRulesGrants } from './store/risk-rules.ts';
import { sightingGrants } from './store/sightings.ts';
import { riskItems } from './table.ts';

export const risk = defineDomain({
  name: 'risk',
  purpose: 'Risk scores of orders: risky ones are held until staff release them.',
  items: [riskItems],
  notPersonal: { sighting: 'recent orders by a keyed digest, deleted by itself; evidence against fraud' },
  scopes: riskScopes,
  errors: {},
  publishes: [],
  http: {
    routes: [GetRiskRules, PutRiskRules, ListRiskAssessments, PutRiskAssessment],
    errorImpact: 'risk scores of providers are not recorded, and staff cannot read why an order is held',
    reach: {
      tables: [
        ...putRiskRulesGrants,
        ...readAssessmentsGrants,
        ...assessGrants,
        ...readOrderGrants,
        ...holdForReviewGrants,
      ],
    },
  },
  events: {
    subscriptions: [
      {
        name: 'on-order-placed',
        event: OrderPlaced,
        errorImpact: 'risky orders are not held, and are shipped like others',
      },
    ],
    reach: {
      tables: [
        ...readRiskRulesGrants,
        ...sightingGrants,
        ...assessGrants,
        ...readOrderGrants,
        ...readOrderRecordGrants,
        ...holdForReviewGrants,
      ],
      secrets: ['identities'],
    },
  },
});
