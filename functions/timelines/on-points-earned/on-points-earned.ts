import type { PointsEarned } from '../../credit/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { tell } from '../requests/tell.ts';

export const onPointsEarned: Consumer<typeof PointsEarned, Runtime> = (event, runtime) => {
  const { accountId, orderId, points } = event.data;
  return tell(event, { type: 'points_earned', reference: accountId, orderId, points }, runtime);
};
