import { requirePerson } from '../../customers/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { recordProfileView } from '../store/profile-views.ts';
import { timelineOf } from '../store/timelines.ts';
import { viewOfTimeline } from '../view/timeline-view.ts';
import type { GetCustomerTimeline } from './contract.ts';

/** Three calls: the profile, the page with the sums of paid orders, and the record of the view. */
export const getCustomerTimeline: UseCase<typeof GetCustomerTimeline, Runtime> = async (
  { params, query, actor },
  runtime,
) => {
  const { customerId, name, mergedIds } = await requirePerson(runtime.db, params.customerId);
  await recordProfileView(customerId, { actor, what: 'timeline' }, runtime);
  const timeline = await timelineOf(runtime.db, [customerId, ...mergedIds], query);
  return { status: 200, body: viewOfTimeline({ customerId, name }, timeline, runtime.clock.now()) };
};
