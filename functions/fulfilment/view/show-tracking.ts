import type { FulfilmentOrder } from '../model/fulfilment-order.ts';

/** What the holder of the link sees: no name, no address, no note of a courier. */
export const showTracking = ({ status, method, lines, promisedAt, parcels, pickup }: FulfilmentOrder) => ({
  status,
  method,
  lines: lines.filter(({ quantity }) => quantity > 0).map(({ name, quantity }) => ({ name, quantity })),
  promisedAt,
  parcels: parcels.map((parcel) => ({
    status: parcel.status,
    carrier: parcel.carrier,
    trackingNumber: parcel.trackingNumber,
    reports: parcel.reports.map(({ status: what, at }) => ({ status: what, at })),
  })),
  pickup: pickup === undefined ? undefined : { readyAt: pickup.readyAt, expiresAt: pickup.expiresAt },
});
