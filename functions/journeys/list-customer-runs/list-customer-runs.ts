import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { runsOf } from '../store/runs.ts';
import { viewOfRun } from '../view/journey-view.ts';
import type { ListCustomerRuns } from './contract.ts';

export const listCustomerRuns: UseCase<typeof ListCustomerRuns, Runtime> = async ({ query }, { db }) => {
  const runs = await runsOf(db, query.customerId, query.journeyId);
  const newestFirst = runs.toSorted((a, b) => b.enteredAt.localeCompare(a.enteredAt));
  return { status: 200, body: { data: newestFirst.map(viewOfRun), page: { nextCursor: null } } };
};
