import { idsOfPerson, personOf } from '../../customers/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { newSegmentStanding, type SegmentStanding } from '../model/standing.ts';
import { saveLists, SegmentStandingMoved, standingsOf } from '../store/standings.ts';
import { reviewCustomer } from './review-customers.ts';

type ListResult = 'added' | 'removed' | 'unknown_customer' | 'no_profiling';

/** Puts a customer on a list; they become a member unless they object to profiling. */
export const addToList = async (
  segmentId: string,
  reference: string,
  runtime: Runtime,
): Promise<ListResult> => {
  const { db, clock } = runtime;
  const person = await personOf(db, reference);
  if (person === undefined) return 'unknown_customer';
  const { customerId } = person;
  await changeLists(db, customerId, (lists) => ({ [segmentId]: instant(clock), ...lists }));
  await reviewCustomer(customerId, runtime);
  const [standing] = await standingsOf(db, [customerId]);
  return standing?.segments[segmentId] === undefined ? 'no_profiling' : 'added';
};

/** Takes a customer off a list, under all of their profiles: one may have been listed before it was merged. */
export const removeFromList = async (
  segmentId: string,
  reference: string,
  runtime: Runtime,
): Promise<ListResult> => {
  const { db } = runtime;
  const person = await personOf(db, reference);
  if (person === undefined) return 'unknown_customer';
  for (const id of await idsOfPerson(db, person.customerId))
    await changeLists(db, id, ({ [segmentId]: _removed, ...others }) => others);
  await reviewCustomer(person.customerId, runtime);
  return 'removed';
};

const changeLists = (
  db: Runtime['db'],
  customerId: string,
  change: (lists: SegmentStanding['lists']) => SegmentStanding['lists'],
): Promise<void> =>
  decideAgain(
    (error) => error instanceof SegmentStandingMoved,
    async () => {
      const before = (await standingsOf(db, [customerId]))[0] ?? newSegmentStanding(customerId);
      const lists = change(before.lists);
      if (Object.keys(lists).length === Object.keys(before.lists).length) return;
      await saveLists(db, { ...before, lists, version: before.version + 1 });
    },
  );
