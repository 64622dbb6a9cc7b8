import type * as z from 'zod/mini';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { planBody } from '../schemas.ts';

export type PlanContent = z.output<typeof planBody>;

/** A membership that is sold, as a SKU of the shop. */
export interface MembershipPlan extends PlanContent, Versioned {
  readonly planId: string;
}
