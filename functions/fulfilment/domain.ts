import { offerGrants } from '../catalog/public.ts';
import { directoryGrants } from '../channels/public.ts';
import { handOverGrants, stockReadGrants, stockWriteGrants } from '../inventory/public.ts';
import {
  OrderCancelled,
  OrderConfirmed,
  OrderEdited,
  OrderLinesCancelled,
  OrderPaid,
  OrderPlaced,
} from '../orders/events.ts';
import { moveLineQuantitiesGrants, readOrderGrants, readOrderRecordGrants } from '../orders/public.ts';
import { candidateGrants, releaseCapacityGrants, takeCapacityGrants } from '../routing/public.ts';
import { readBinsGrants } from '../stock-work/public.ts';
import { takeLotsGrants } from '../lots/public.ts';
import { useScansGrants } from '../scanning/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { may } from '#shared/contracts/grant.ts';
import { BackorderFilled } from '../backorders/events.ts';
import { CreatePickList } from './create-pick-list/contract.ts';
import { GetFulfilment } from './get-fulfilment/contract.ts';
import { GetPickList } from './get-pick-list/contract.ts';
import { GetTracking } from './get-tracking/contract.ts';
import { ListFulfilments } from './list-fulfilments/contract.ts';
import { ListOrderFulfilments } from './list-order-fulfilments/contract.ts';
import { PackFulfilment } from './pack-fulfilment/contract.ts';
import { ReceiveCarrierReport } from './receive-carrier-report/contract.ts';
import { RejectUnits } from './reject-units/contract.ts';
import { RerouteOrder } from './reroute-order/contract.ts';
import { ReportParcel } from './report-parcel/contract.ts';
import { ScanPicks } from './scan-picks/contract.ts';
import { ShipFulfilment } from './ship-fulfilment/contract.ts';
import { ShowTracking } from './show-tracking/contract.ts';
import { fulfilmentErrors } from './errors.ts';
import { fulfilmentScopes } from './scopes.ts';
import {
  DeliveryFailed,
  FulfilmentCancelled,
  FulfilmentCreated,
  ReturnParcelReported,
  FulfilmentDelivered,
  FulfilmentOverdue,
  FulfilmentPacked,
  FulfilmentPicked,
  FulfilmentShipped,
  LineRejected,
  PickListCreated,
} from './events.ts';
import { carrierNames, carrierSecrets } from './providers/registry.ts';
import { changeFulfilmentGrants, dueFulfilmentGrants, listFulfilmentGrants } from './store/fulfilments.ts';
import { pickListGrants } from './store/pick-lists.ts';
import { trackingGrants } from './store/tracking-numbers.ts';
import { fulfilmentItems } from './table.ts';

/** Goods move on their shelf, on the order and on the fulfilment in one transaction. */
const changeGrants = [
  ...changeFulfilmentGrants,
  ...trackingGrants,
  ...readOrderGrants,
  ...moveLineQuantitiesGrants,
  ...stockReadGrants,
  ...stockWriteGrants,
  ...handOverGrants,
  ...directoryGrants,
];

/** Rejected units find another location. */
const rerouteGrants = [
  ...readOrderRecordGrants,
  ...candidateGrants,
  ...takeCapacityGrants,
  ...releaseCapacityGrants,
];

export const fulfilment = defineDomain({
  name: 'fulfilment',
  purpose: 'Picking, packing, shipping and tracking of orders.',
  items: [fulfilmentItems],
  secrets: carrierSecrets,
  errors: fulfilmentErrors,
  scopes: fulfilmentScopes,
  publishes: [
    FulfilmentCreated,
    ReturnParcelReported,
    PickListCreated,
    LineRejected,
    FulfilmentPicked,
    FulfilmentPacked,
    FulfilmentShipped,
    FulfilmentDelivered,
    DeliveryFailed,
    FulfilmentCancelled,
    FulfilmentOverdue,
  ],
  http: {
    routes: [
      ListFulfilments,
      GetFulfilment,
      ListOrderFulfilments,
      CreatePickList,
      GetPickList,
      ScanPicks,
      RejectUnits,
      RerouteOrder,
      PackFulfilment,
      ShipFulfilment,
      ReportParcel,
      ReceiveCarrierReport,
      GetTracking,
      ShowTracking,
    ],
    errorImpact:
      'nothing can be picked, packed or shipped, and customers cannot follow their orders; buying goes on',
    timeoutSeconds: 20,
    reach: {
      tables: [
        ...changeGrants,
        ...rerouteGrants,
        ...listFulfilmentGrants,
        ...pickListGrants,
        ...offerGrants,
        ...useScansGrants,
        ...takeLotsGrants,
        ...readBinsGrants,
      ],
      secrets: ['tokens', ...carrierNames],
      apiUrl: true,
    },
  },
  events: {
    subscriptions: [
      {
        name: 'on-order-placed',
        event: OrderPlaced,
        only: { expiresAt: 'absent' },
        errorImpact: 'locations do not receive cash orders placed by staff',
      },
      {
        name: 'on-order-confirmed',
        event: OrderConfirmed,
        errorImpact: 'locations do not receive confirmed orders',
      },
      { name: 'on-order-paid', event: OrderPaid, errorImpact: 'locations do not receive paid orders' },
      {
        name: 'on-order-cancelled',
        event: OrderCancelled,
        errorImpact: 'locations keep picking cancelled orders; shipping them is refused',
      },
      {
        name: 'on-line-rejected',
        event: LineRejected,
        errorImpact: 'rejected units wait; they are routed when it works again, or by staff',
      },
      {
        name: 'on-order-edited',
        event: OrderEdited,
        errorImpact: 'locations do not receive what was added to an order',
      },
      {
        name: 'on-order-lines-cancelled',
        event: OrderLinesCancelled,
        errorImpact: 'locations look for units that were cancelled; packing them is refused',
      },
      {
        name: 'on-backorder-filled',
        event: BackorderFilled,
        errorImpact: 'locations do not prepare back-orders whose goods arrived',
      },
    ],
    schedules: [
      {
        name: 'watch-due-fulfilments',
        every: 'rate(5 minutes)',
        errorImpact: 'overdue fulfilments are not reported, and carriers are not polled',
      },
    ],
    reach: {
      tables: [
        ...changeGrants,
        ...rerouteGrants,
        ...dueFulfilmentGrants,
        may(fulfilmentItems.items.applied, 'PutItem'),
      ],
      secrets: [...carrierNames],
      apiUrl: true,
    },
  },
});
