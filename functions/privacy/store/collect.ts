import { idsOfPerson } from '../../customers/public.ts';
import { allOrdersGrants, allOrdersOf } from '../../orders/public.ts';
import type { Holdings, PersonalDataRuntime } from '#shared/privacy/personal-data.ts';

/** What it needs beside what each domain declares for it: the person's other ids, and the orders they are told of. */
export const collectGrants = allOrdersGrants;

type Sources = Pick<PersonalDataRuntime, 'db' | 'personalData'>;

/** Asks every domain that declares personal data, also for ids of profiles that were merged into this one. */
export const collect = async (sources: Sources, customerId: string): Promise<Required<Holdings>> => {
  const ids = await idsOfPerson(sources.db, customerId);
  return join(await Promise.all(ids.map((id) => collectOf(sources, id))));
};

const collectOf = async ({ db, personalData }: Sources, customerId: string): Promise<Holdings> => {
  const orders = await allOrdersOf(db, customerId);
  return join(await Promise.all(personalData.map((find) => find(db, { customerId, orders }))));
};

const join = (parts: readonly Holdings[]): Required<Holdings> => ({
  records: parts.flatMap(({ records }) => records),
  blockers: parts.flatMap(({ blockers = [] }) => blockers),
});
