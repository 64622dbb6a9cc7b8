import { FulfilmentPicked } from '../fulfilment/events.ts';
import { changeFulfilmentGrants, dueFulfilmentGrants } from '../fulfilment/public.ts';
import { handOverGrants } from '../inventory/public.ts';
import { moveLineQuantitiesGrants, readOrderGrants } from '../orders/public.ts';
import { readFulfilmentGrants } from '../fulfilment/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { AnnounceArrival } from './announce-arrival/contract.ts';
import { CollectPickup } from './collect-pickup/contract.ts';
import { GetPickup } from './get-pickup/contract.ts';
import { RefusePickup } from './refuse-pickup/contract.ts';
import { RenewPickupCode } from './renew-pickup-code/contract.ts';
import { SetPickupDelegate } from './set-pickup-delegate/contract.ts';
import { pickupErrors } from './errors.ts';
import {
  CustomerArrived,
  PickupCollected,
  PickupExpired,
  PickupRefused,
  PickupReminded,
  ReadyForPickup,
} from './events.ts';
import { delegateGrants } from './store/delegates.ts';
import { delegateRecordsGrants } from './store/personal-records.ts';
import { pickupItems } from './table.ts';

const changeGrants = [
  ...changeFulfilmentGrants,
  ...readOrderGrants,
  ...moveLineQuantitiesGrants,
  ...handOverGrants,
];

export const pickup = defineDomain({
  name: 'pickup',
  purpose: 'Pick-up in store: codes, collection, reminders and expiry.',
  items: [pickupItems],
  personalData: {
    items: [pickupItems.items.delegate],
    reach: [...delegateRecordsGrants, ...readFulfilmentGrants],
  },
  errors: pickupErrors,
  publishes: [ReadyForPickup, PickupReminded, CustomerArrived, PickupCollected, PickupExpired, PickupRefused],
  http: {
    routes: [GetPickup, CollectPickup, SetPickupDelegate, AnnounceArrival, RefusePickup, RenewPickupCode],
    errorImpact: 'pick-ups cannot be collected; they stay ready',
    reach: { tables: [...changeGrants, ...delegateGrants], secrets: ['tokens'] },
  },
  events: {
    subscriptions: [
      {
        name: 'on-fulfilment-picked',
        event: FulfilmentPicked,
        errorImpact: 'customers are not notified that their pick-up is ready',
      },
    ],
    schedules: [
      {
        name: 'watch-pickups',
        every: 'rate(5 minutes)',
        errorImpact: 'customers are not reminded, and uncollected pick-ups do not expire',
      },
    ],
    reach: { tables: [...changeGrants, ...dueFulfilmentGrants], secrets: ['tokens'] },
  },
});
