// Reads
export {
  FULFILMENT_SHARDS,
  FulfilmentMoved,
  fulfilmentsOfOrder,
  loadFulfilment,
  loadFulfilments,
} from './store/fulfilments.ts';
export { partsOfFulfilmentId, type FulfilmentOrder, type PickupState } from './model/fulfilment-order.ts';
export { movesOf } from './model/completed.ts';
export { fulfilmentOfStaff } from './requests/own-location.ts';
export { requireStatus } from './requests/require-status.ts';
export { requireFulfilmentAndOrder } from './requests/require-fulfilment-and-order.ts';
export { trackingUrl } from './requests/tracking-token.ts';
export { showFulfilment } from './view/show-fulfilment.ts';
export { addressOfContact, addressOfLocation } from './requests/carrier-address.ts';
export { unavailable as carrierUnavailable } from './requests/carrier-unavailable.ts';
export { withCarriers, type FulfilmentRuntime } from './providers/connect.ts';
export { carrierNames } from './providers/registry.ts';
export { orderOfParcel } from './store/tracking-numbers.ts';
export { hasMoved, planRerouting } from './changing/reroute-units.ts';
export { waitingOf } from './model/units-to-route.ts';
export { watchEachDue } from './changing/watch-each-due.ts';

// Changes of their own
export { applyReports } from './changing/apply-reports.ts';

// Transaction parts
export { takeRoutedParts } from './changing/reroute-units.ts';
export { orderMovesPart } from './changing/order-moves.ts';
export { stockReference } from './changing/stock-reference.ts';
export { fulfilmentEvent, fulfilmentFacts, type FulfilmentCircumstances } from './store/fulfilment-events.ts';
export { returnParcelPart } from './store/tracking-numbers.ts';
export { saveFulfilmentPart } from './store/fulfilments.ts';

// Grants
export { reportParcelGrants } from './changing/report-parcel-grants.ts';
export { parcelGrants, returnParcelGrants } from './store/tracking-numbers.ts';
export { changeFulfilmentGrants, dueFulfilmentGrants, readFulfilmentGrants } from './store/fulfilments.ts';
