import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import type { PackedParcel } from '../model/parcel.ts';

/** A fulfilment as staff see it, without the digest of its code. */
export const showFulfilment = (each: FulfilmentOrder) => ({
  fulfilmentId: each.fulfilmentId,
  version: each.version,
  orderId: each.orderId,
  channel: each.channel,
  locationId: each.locationId,
  groupId: each.groupId,
  method: each.method,
  status: each.status,
  lines: each.lines.map(({ lineId, sku, name, gtin, imageUrl, quantity, picked, rejected }) => ({
    lineId,
    sku,
    name,
    gtin,
    imageUrl,
    quantity,
    picked,
    rejected,
  })),
  parcels: each.parcels.map(showParcel),
  pickListId: each.pickListId,
  wrongScans: each.wrongScans,
  createdAt: each.createdAt,
  promisedAt: each.promisedAt,
  due: each.due,
  attention: each.attention,
  pickup: each.pickup === undefined ? undefined : showPickup(each.pickup),
});

const showPickup = ({
  readyAt,
  expiresAt,
  wrongTries,
  arrivedAt,
  collectedAt,
  collectedBy,
}: NonNullable<FulfilmentOrder['pickup']>) => ({
  readyAt,
  expiresAt,
  wrongTries,
  arrivedAt,
  collectedAt,
  collectedBy,
});

const showParcel = ({ labels: _labels, reference: _reference, ...parcel }: PackedParcel) => ({
  ...parcel,
  lines: [...parcel.lines],
  reports: [...parcel.reports],
});
