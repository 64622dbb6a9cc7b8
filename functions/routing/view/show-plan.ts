import type * as z from 'zod/mini';
import type { RoutingPlan } from '../model/routing.ts';
import type { routingPlan } from '../schemas.ts';

export const showPlan = ({
  parcels,
  unrouted,
  rejected,
  weighed,
}: RoutingPlan): z.input<typeof routingPlan> => ({
  parcels: parcels.map(({ lines, ...parcel }) => ({ ...parcel, lines: [...lines] })),
  unrouted: [...unrouted],
  rejected: [...rejected],
  weighed,
});
