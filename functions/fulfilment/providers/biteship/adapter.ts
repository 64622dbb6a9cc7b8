import * as z from 'zod/mini';
import type { Runtime } from '#shared/runtime.ts';
import { equalInConstantTime } from '#shared/secrets/secrets.ts';
import { activeSecrets } from '#shared/secrets/timed-signature.ts';
import type {
  BookingAnswer,
  BookingRequest,
  CarrierReport,
  ParcelCarrier,
  UntrustedReport,
} from '../../model/carrier.ts';
import { jsonOf } from '#shared/json/json-of.ts';
import { callCarrier, CarrierUnreachable } from '../call-carrier.ts';
import { reportsOf } from './reports.ts';

const BASE_URL = 'https://api.biteship.com';
const REFERENCE_USED = 40002060;
/** The key is missing, not active or wrong: nothing that another address would mend. */
const KEY_REFUSED = new Set([40002001, 40002002, 40002003]);

const courier = z.object({
  waybill_id: z.optional(z.nullable(z.string())),
  history: z.optional(z.array(z.object({ status: z.string(), updated_at: z.string() }))),
});
const order = z.object({ id: z.string(), courier });
const used = z.object({
  code: z.literal(REFERENCE_USED),
  details: z.object({ order_id: z.string(), waybill_id: z.optional(z.nullable(z.string())) }),
});
const refusal = z.object({ error: z.string(), code: z.optional(z.number()) });
const pricing = z.object({
  pricing: z.array(
    z.object({
      courier_code: z.string(),
      courier_service_code: z.string(),
      courier_name: z.string(),
      courier_service_name: z.string(),
      price: z.number(),
    }),
  ),
});
const notification = z.object({ order_id: z.string() });

/**
 * Biteship, an aggregator of Indonesian carriers.
 *
 * @param call replaced in tests by a fake made from the public reference
 */
export const biteshipCarrier = (
  { secrets }: Pick<Runtime, 'secrets'>,
  call: typeof callCarrier = callCarrier,
): ParcelCarrier => {
  const keys = async () => activeSecrets(await secrets.get('biteship'));
  const ask = async (path: string, body?: object) =>
    call(`${BASE_URL}${path}`, { headers: { authorization: (await keys())[0] ?? '' }, body });
  const track = async (reference: string): Promise<CarrierReport | undefined> => {
    const { status, body } = await ask(`/v1/orders/${encodeURIComponent(reference)}`);
    if (status === 404 || status === 400) return undefined;
    const found = readOrder(status, body);
    const reports = reportsOf(found.courier.history ?? []);
    return { reference, trackingNumber: found.courier.waybill_id ?? undefined, reports };
  };
  return {
    track,

    rates: async ({ from, to, items, weightGrams, currency }) => {
      const { status, body } = await ask('/v1/rates/couriers', {
        origin_postal_code: Number(from.postalCode),
        destination_postal_code: Number(to.postalCode),
        couriers: 'jne,sicepat,jnt,anteraja,gojek,grab',
        items: itemsOf({ items, weightGrams }),
      });
      const read = z.safeParse(pricing, body);
      if (status !== 200 || !read.success) throw new CarrierUnreachable(`Biteship answered ${status}`);
      return read.data.pricing.map((each) => ({
        service: `${each.courier_code}-${each.courier_service_code}`,
        name: `${each.courier_name} ${each.courier_service_name}`,
        amount: each.price,
        currency,
      }));
    },

    book: async (request) => {
      const [, company, type] = /^([a-z0-9]+)-(.+)$/.exec(request.service ?? '') ?? [];
      if (company === undefined || type === undefined)
        return { kind: 'refused', because: 'name a service as `jne-reg`: the courier and its service' };
      const { status, body } = await ask('/v1/orders', orderOf(request, { company, type }));
      return bookingOf(status, body);
    },

    cancel: async (reference) => {
      const path = `/v1/orders/${encodeURIComponent(reference)}/cancel`;
      const { status } = await ask(path, { cancellation_reason: 'The parcel is not sent' });
      if (status >= 500) throw new CarrierUnreachable(`Biteship answered ${status}`);
    },

    readNotification: async (rawBody, headers) => {
      const shown = headers['x-biteship-signature'] ?? '';
      const expected = (await keys())[1] ?? '';
      if (expected === '' || !equalInConstantTime(shown, expected)) return NOT_SIGNED;
      const read = z.safeParse(notification, jsonOf(rawBody));
      if (!read.success) return { reason: 'unreadable', detail: 'the notification has no order id' };
      // A notification can be forged by copying another one, so the status is read from the order at the carrier.
      return (await track(read.data.order_id)) ?? { reference: read.data.order_id, reports: [] };
    },
  };
};

const NOT_SIGNED: UntrustedReport = {
  reason: 'signature',
  detail: 'X-Biteship-Signature is missing or wrong',
};

const readOrder = (status: number, body: unknown): z.output<typeof order> => {
  const read = z.safeParse(order, body);
  if (status === 200 && read.success) return read.data;
  throw new CarrierUnreachable(`Biteship answered ${status} in another form than agreed`);
};

const bookingOf = (status: number, body: unknown): BookingAnswer => {
  const before = z.safeParse(used, body);
  if (before.success) {
    const { order_id: reference, waybill_id: number } = before.data.details;
    return { kind: 'booked', reference, trackingNumber: number ?? undefined };
  }
  const refused = z.safeParse(refusal, body);
  if (refused.success && KEY_REFUSED.has(refused.data.code ?? 0))
    throw new CarrierUnreachable('Biteship does not take the API key of this deployment');
  if (status === 400 && refused.success) return { kind: 'refused', because: refused.data.error };
  const made = readOrder(status === 201 ? 200 : status, body);
  return { kind: 'booked', reference: made.id, trackingNumber: made.courier.waybill_id ?? undefined };
};

const orderOf = (
  { key, from, to, items, weightGrams }: BookingRequest,
  { company, type }: { readonly company: string; readonly type: string },
) => ({
  reference_id: key,
  origin_contact_name: from.name,
  origin_contact_phone: from.phone ?? '',
  origin_address: addressOf(from),
  origin_postal_code: Number(from.postalCode),
  ...coordinateOf('origin_coordinate', from),
  destination_contact_name: to.name,
  destination_contact_phone: to.phone ?? '',
  destination_contact_email: to.email,
  destination_address: addressOf(to),
  destination_postal_code: Number(to.postalCode),
  ...coordinateOf('destination_coordinate', to),
  courier_company: company,
  courier_type: type,
  delivery_type: 'now',
  items: itemsOf({ items, weightGrams }),
});

const addressOf = ({ line1, line2, district, city, province }: BookingRequest['to']): string =>
  [line1, line2, district, city, province].filter((part) => part !== undefined).join(', ');

/** Instant couriers go by coordinates. */
const coordinateOf = (field: string, { latitude, longitude }: BookingRequest['to']) =>
  latitude === undefined || longitude === undefined ? {} : { [field]: { latitude, longitude } };

/** The weight of the parcel, spread over its units: Biteship weighs each. */
const itemsOf = ({ items, weightGrams }: Pick<BookingRequest, 'items' | 'weightGrams'>) => {
  const units = items.reduce((sum, { quantity }) => sum + quantity, 0);
  return items.map(({ sku, name, quantity, value }) => ({
    name,
    sku,
    value,
    quantity,
    weight: Math.max(1, Math.ceil(weightGrams / Math.max(1, units))),
  }));
};
