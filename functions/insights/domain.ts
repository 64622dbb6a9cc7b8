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
  purpose: 'KPIs of locations and carriers, counted from events.',
  items: [insightsItems],
  scopes: insightsScopes,
  errors: insightsErrors,
  publishes: [],
  http: {
    routes: [GetFulfilmentKpis],
    errorImpact: 'KPIs cannot be read; counting continues',
    reach: { tables: [...directoryGrants, ...readCountsGrants] },
  },
  events: {
    subscriptions: [
      {
        name: 'on-fulfilment-created',
        event: FulfilmentCreated,
        errorImpact: 'KPIs of locations miss the events of that time',
      },
      {
        name: 'on-fulfilment-picked',
        event: FulfilmentPicked,
        errorImpact: 'KPIs of locations miss the events of that time',
      },
      {
        name: 'on-line-rejected',
        event: LineRejected,
        errorImpact: 'KPIs of locations miss the events of that time',
      },
      {
        name: 'on-fulfilment-shipped',
        event: FulfilmentShipped,
        errorImpact: 'KPIs of locations miss the events of that time',
      },
      {
        name: 'on-fulfilment-delivered',
        event: FulfilmentDelivered,
        errorImpact: 'KPIs of locations miss the events of that time',
      },
      {
        name: 'on-delivery-failed',
        event: DeliveryFailed,
        errorImpact: 'KPIs of locations miss the events of that time',
      },
      {
        name: 'on-pickup-collected',
        event: PickupCollected,
        errorImpact: 'KPIs of locations miss the events of that time',
      },
    ],
    reach: { tables: [...directoryGrants, ...countGrants] },
  },
});
