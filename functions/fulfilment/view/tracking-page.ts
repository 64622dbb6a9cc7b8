import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import type { PackedParcel } from '../model/parcel.ts';

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

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const html = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:0 auto;padding:1rem;color:#1c1c1c}h1{font-size:1.4rem}h2{font-size:1rem;margin:1.5rem 0 .25rem}ul{padding-left:1.2rem;margin:.25rem 0}time{color:#5a5a5a}';

/** Where the goods are, for a shopper with a phone. Runs no script and contains no personal data. */
export const trackingPage = (fulfilment: FulfilmentOrder, timeZone: string) => {
  const when = (at: string): string =>
    `<time datetime="${html(at)}">${html(new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(Date.parse(at)))}</time>`;
  const title = words[fulfilment.status];
  const items = fulfilment.lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ name, quantity }) => `<li>${quantity} × ${html(name)}</li>`)
    .join('');
  const parcels = fulfilment.parcels.map((parcel) => parcelSection(parcel, when)).join('');
  const body = `<h1>${title}</h1>${promise(fulfilment, when)}<h2>Items</h2><ul>${items}</ul>${parcels}`;
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${style}</style></head><body>${body}</body></html>`,
    headers: {
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
    },
  };
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
    .map(html)
    .join(' ');
  const steps = reports.toReversed().map((report) => `<li>${words[report.status]} ${when(report.at)}</li>`);
  return `<h2>Parcel ${name}</h2><ul>${steps.join('') || `<li>${words[status]}</li>`}</ul>`;
};
