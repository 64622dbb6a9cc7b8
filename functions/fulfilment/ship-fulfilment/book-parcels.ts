import { loadDirectory } from '../../channels/public.ts';
import type { loadOrderRecord, Order } from '../../orders/public.ts';
import { problem } from '#shared/problems/problem.ts';
import type { RequestOf } from '#shared/http/request.ts';
import { fulfilmentErrors } from '../errors.ts';
import type { BookingRequest, ParcelCarrier } from '../model/carrier.ts';
import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import type { PackedParcel } from '../model/parcel.ts';
import type { FulfilmentRuntime } from '../providers/connect.ts';
import { addressOfContact, addressOfLocation } from '../requests/carrier-address.ts';
import { unavailable } from '../requests/carrier-unavailable.ts';
import type { ShipFulfilment } from './contract.ts';

/** Assumed weight of a unit where the parcel was not weighed. */
const UNIT_GRAMS = 500;

interface Booking {
  readonly carrier: ParcelCarrier;
  readonly fulfilment: FulfilmentOrder;
  readonly record: NonNullable<Awaited<ReturnType<typeof loadOrderRecord>>>;
  readonly asked: RequestOf<typeof ShipFulfilment>['body'];
}

/** A label for each parcel. The key of a label is the parcel’s, so a repeated request gets the same one. */
export const bookParcels = async (
  { carrier, fulfilment, record, asked }: Booking,
  { db, clock }: Pick<FulfilmentRuntime, 'db' | 'clock'>,
): Promise<readonly PackedParcel[]> => {
  const { locations } = await loadDirectory(db, clock);
  const from = addressOfLocation(locations.get(fulfilment.locationId));
  const to = addressOfContact(record.contact);
  const booked: PackedParcel[] = [];
  for (const parcel of fulfilment.parcels) {
    const request = { ...requestOf(parcel, record.order), service: asked.service, from, to };
    booked.push(await book(carrier, parcel, request, asked.carrier));
  }
  return booked;
};

const book = async (
  carrier: ParcelCarrier,
  parcel: PackedParcel,
  request: BookingRequest,
  name: string,
): Promise<PackedParcel> => {
  const answer = await carrier.book(request).catch(unavailable(name));
  if (answer.kind === 'refused')
    throw problem(fulfilmentErrors.ADDRESS_NOT_SERVED, { detail: `${name}: ${answer.because}` });
  const { reference, trackingNumber, service = request.service, label } = answer;
  const labels = parcel.labels + 1;
  return { ...parcel, carrier: name, service, reference, trackingNumber, label, labels, status: 'shipped' };
};

const requestOf = ({ parcelId, labels, weightGrams, lines }: PackedParcel, order: Order) => ({
  key: `${parcelId}#${labels + 1}`,
  currency: order.currency,
  weightGrams: weightGrams ?? lines.reduce((sum, { quantity }) => sum + quantity * UNIT_GRAMS, 0),
  items: lines.map(({ lineId, sku, quantity }) => {
    const line = order.lines.find((each) => each.lineId === lineId);
    return { sku, quantity, name: line?.name ?? sku, value: line?.unitPrice ?? 0 };
  }),
});
