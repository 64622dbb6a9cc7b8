import * as z from 'zod/mini';
import { SANDBOX_KEY_HEADER, sandboxKey } from '../../../sandbox-provider/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import { whyNotSigned } from '#shared/secrets/timed-signature.ts';
import type { BookingAnswer, CarrierReport, ParcelCarrier } from '../../model/carrier.ts';
import { reportedStatuses } from '../../model/parcel.ts';
import { jsonOf } from '#shared/json/json-of.ts';
import { callCarrier, CarrierUnreachable } from '../call-carrier.ts';

const SIGNATURE_HEADER = 'satu-sandbox-signature';
const FEES = { regular: 20_000, express: 45_000 } as const;

const event = z.object({ status: z.enum(reportedStatuses), at: z.string() });

const parcel = z.object({
  reference: z.string(),
  service: z.string(),
  trackingNumber: z.optional(z.string()),
  labelUrl: z.string(),
  events: z.array(event),
});

const notification = z.object({
  data: z.object({
    reference: z.string(),
    trackingNumber: z.optional(z.string()),
    status: z.enum(reportedStatuses),
    at: z.string(),
  }),
});

/** The sandbox carrier, spoken to as to any carrier outside: by HTTP, with a key, and with signed notifications back. */
export const sandboxCarrier = (
  { clock, secrets }: Pick<Runtime, 'clock' | 'secrets'>,
  baseUrl: string,
): ParcelCarrier => {
  const call = async (path: string, body?: object) =>
    callCarrier(`${baseUrl}${path}`, {
      headers: { [SANDBOX_KEY_HEADER]: sandboxKey(await secrets.get('sandbox')) },
      body,
    });
  return {
    rates: async ({ currency }) =>
      Object.entries(FEES).map(([service, amount]) => ({ service, name: service, amount, currency })),

    book: async ({ key, service, weightGrams, to }) => {
      const { status, body } = await call('/sandbox/parcels', {
        key,
        service,
        weightGrams,
        postalCode: to.postalCode,
      });
      if (status === 422 || status === 400)
        return { kind: 'refused', because: `the sandbox answered: ${detailOf(body)}` };
      if (status !== 201) throw new CarrierUnreachable(`the sandbox answered ${status}`);
      return bookingOf(parcelIn(body));
    },

    cancel: async (reference) => {
      const { status } = await call(`/sandbox/parcels/${encodeURIComponent(reference)}/cancel`, {});
      if (status !== 200 && status !== 404) throw new CarrierUnreachable(`the sandbox answered ${status}`);
    },

    track: async (reference) => {
      const { status, body } = await call(`/sandbox/parcels/${encodeURIComponent(reference)}`);
      if (status === 404) return undefined;
      if (status !== 200) throw new CarrierUnreachable(`the sandbox answered ${status}`);
      const { trackingNumber, events } = parcelIn(body);
      return { reference, trackingNumber, reports: events };
    },

    readNotification: async (rawBody, headers) => {
      const why = whyNotSigned(headers[SIGNATURE_HEADER], rawBody, await secrets.get('sandbox'), clock);
      return why === undefined ? reportIn(rawBody) : { reason: 'signature', detail: why };
    },
  };
};

const bookingOf = ({
  reference,
  trackingNumber,
  service,
  labelUrl,
}: z.output<typeof parcel>): BookingAnswer => ({
  kind: 'booked',
  reference,
  trackingNumber,
  service,
  label: { format: 'zpl', url: labelUrl },
});

const parcelIn = (body: unknown): z.output<typeof parcel> => {
  const read = z.safeParse(parcel, body);
  if (read.success) return read.data;
  throw new CarrierUnreachable('the sandbox answered in another form than agreed');
};

const detailOf = (body: unknown): string => {
  const read = z.safeParse(z.object({ detail: z.string() }), body);
  return read.success ? read.data.detail : 'no reason given';
};

/** Read only after its signature was checked. */
const reportIn = (
  rawBody: string,
): CarrierReport | { readonly reason: 'unreadable'; readonly detail: string } => {
  const read = z.safeParse(notification, jsonOf(rawBody));
  if (!read.success)
    return { reason: 'unreadable', detail: 'the notification does not match the expected format' };
  const { reference, trackingNumber, status, at } = read.data.data;
  return { reference, trackingNumber, reports: [{ status, at }] };
};
