import type { PointsRedeemed } from '../../credit/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { addToTimeline } from '../requests/add-to-timeline.ts';

export const onPointsRedeemed: Consumer<typeof PointsRedeemed, Runtime> = (event, runtime) => {
  const { accountId, orderId, points } = event.data;
  return addToTimeline(event, { type: 'points_redeemed', reference: accountId, orderId, points }, runtime);
};
