import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import type { PackedParcel } from '../model/parcel.ts';
import { escaped } from '#shared/html/escaped.ts';
import { shopperPage } from '#shared/html/shopper-page.ts';

const words: Readonly<Record<FulfilmentOrder['status'] | PackedParcel['status'], string>> = {
  open: 'We have your order',
  picking: 'We are collecting your items',
  picked: 'Your items are collected',
  packed: 'Packed',
  shipped: 'Handed to the carrier',
  delivered: 'Delivered',
  returned: 'On its way back to us',
  ready: 'Ready for pick-up',
  collected: 'Picked up',
  expired: 'Not picked up in time',
  refused: 'Not accepted at the counter',
  cancelled: 'Cancelled',
  in_transit: 'In transit',
  out_for_delivery: 'Out for delivery',
  failed: 'Delivery attempt failed, the carrier tries again',
  lost: 'Lost by the carrier, we are taking care of it',
};

const style =
  'h2{font-size:1rem;margin:1.5rem 0 .25rem}ul{padding-left:1.2rem;margin:.25rem 0}time{color:#5a5a5a}';

/** Where the goods are. Contains no personal data. */
export const trackingPage = (fulfilment: FulfilmentOrder, timeZone: string) => {
  const when = (at: string): string =>
    `<time datetime="${escaped(at)}">${escaped(new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(Date.parse(at)))}</time>`;
  const title = words[fulfilment.status];
  const items = fulfilment.lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ name, quantity }) => `<li>${quantity} × ${escaped(name)}</li>`)
    .join('');
  const parcels = fulfilment.parcels.map((parcel) => parcelSection(parcel, when)).join('');
  const main = `${promise(fulfilment, when)}<h2>Items</h2><ul>${items}</ul>${parcels}`;
  return shopperPage({ title, main, style });
};

const promise = ({ status, pickup, promisedAt }: FulfilmentOrder, when: (at: string) => string): string => {
  if (status === 'ready' && pickup !== undefined)
    return `<p>Please pick it up before ${when(pickup.expiresAt)}. Your code is in our message.</p>`;
  const isAhead = status === 'open' || status === 'picking' || status === 'picked' || status === 'packed';
  return isAhead ? `<p>Expected by ${when(promisedAt)}.</p>` : '';
};

const parcelSection = (
  { carrier, trackingNumber, reports, status }: PackedParcel,
  when: (at: string) => string,
): string => {
  const name = [carrier, trackingNumber]
    .filter((part) => part !== undefined)
    .map(escaped)
    .join(' ');
  const steps = reports.toReversed().map((report) => `<li>${words[report.status]} ${when(report.at)}</li>`);
  return `<h2>Parcel ${name}</h2><ul>${steps.join('') || `<li>${words[status]}</li>`}</ul>`;
};
