import { mayRead } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { MembershipPlan } from '../model/plan.ts';
import { membershipsItems } from '../table.ts';

export const readPlansGrants = [mayRead(membershipsItems.items.plan)];

export const readPlans = (db: Database): Promise<readonly MembershipPlan[]> =>
  queryAll<MembershipPlan>(db, 'customers', 'MEMBERSHIP-PLANS');
