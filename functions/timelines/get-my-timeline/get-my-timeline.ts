import { personOf } from '../../customers/public.ts';
import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { timelineOf } from '../store/timelines.ts';
import { viewOfTimeline } from '../view/timeline-view.ts';
import type { GetMyTimeline } from './contract.ts';

export const getMyTimeline: UseCase<typeof GetMyTimeline, Runtime> = async (
  { actor, query },
  { db, clock },
) => {
  const customerId = signedInCustomer(actor);
  const { name, mergedIds = [] } = (await personOf(db, customerId)) ?? {};
  const timeline = await timelineOf(db, [customerId, ...mergedIds], query);
  return { status: 200, body: viewOfTimeline({ customerId, name }, timeline, clock.now()) };
};
