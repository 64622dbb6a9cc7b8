import { personIdFor } from '../../customers/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { factsAt } from '../model/fact.ts';
import { loadFactKinds, sheetsOfPerson } from '../store/facts.ts';
import { showFacts } from '../view/show-facts.ts';
import type { ListCustomerFacts } from './contract.ts';

export const listCustomerFacts: UseCase<typeof ListCustomerFacts, Runtime> = async (
  { params },
  { db, clock },
) => {
  const sheets = await sheetsOfPerson(db, await personIdFor(db, params.customerId));
  const known = Object.entries(factsAt(sheets, clock.now())).filter(([, fact]) => fact.isSensitive !== true);
  const data = showFacts(Object.fromEntries(known), await loadFactKinds(db, clock.now()));
  return { status: 200, body: { data, page: { nextCursor: null } } };
};
