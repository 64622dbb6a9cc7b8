import { directoryGrants } from '../channels/public.ts';
import {
  DeliveryFailed,
  FulfilmentCreated,
  FulfilmentDelivered,
  FulfilmentPicked,
  FulfilmentShipped,
  LineRejected,
} from '../fulfilment/events.ts';
import { PickupCollected } from '../pickup/events.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { insightsErrors } from './errors.ts';
import { GetFulfilmentKpis } from './get-fulfilment-kpis/contract.ts';
import { insightsScopes } from './scopes.ts';
import { countGrants, readCountsGrants } from './store/counts.ts';
import { insightsItems } from './table.ts';

export const insights = defineDomain({
  name: 'insights',
  purpose: 'Figures of how locations and carriers do, counted from events.',
  items: [insightsItems],
  scopes: insightsScopes,
  errors: insightsErrors,
  publishes: [],
  http: {
    routes: [GetFulfilmentKpis],
    errorImpact: 'nobody sees the figures; they are counted all the same',
    reach: { tables: [...directoryGrants, ...readCountsGrants] },
  },
  events: {
    subscriptions: [
      {
        name: 'on-fulfilment-created',
        event: FulfilmentCreated,
        errorImpact: 'figures of the locations lack what happened meanwhile',
      },
      {
        name: 'on-fulfilment-picked',
        event: FulfilmentPicked,
        errorImpact: 'figures of the locations lack what happened meanwhile',
      },
      {
        name: 'on-line-rejected',
        event: LineRejected,
        errorImpact: 'figures of the locations lack what happened meanwhile',
      },
      {
        name: 'on-fulfilment-shipped',
        event: FulfilmentShipped,
        errorImpact: 'figures of the locations lack what happened meanwhile',
      },
      {
        name: 'on-fulfilment-delivered',
        event: FulfilmentDelivered,
        errorImpact: 'figures of the locations lack what happened meanwhile',
      },
      {
        name: 'on-delivery-failed',
        event: DeliveryFailed,
        errorImpact: 'figures of the locations lack what happened meanwhile',
      },
      {
        name: 'on-pickup-collected',
        event: PickupCollected,
        errorImpact: 'figures of the locations lack what happened meanwhile',
      },
    ],
    reach: { tables: [...directoryGrants, ...countGrants] },
  },
});
