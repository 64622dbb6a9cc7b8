import type { ParcelReport } from '../../functions/fulfilment/model/parcel.ts';
import type { ParcelCarrier } from '../../functions/fulfilment/model/carrier.ts';
import { CarrierUnreachable } from '../../functions/fulfilment/providers/call-carrier.ts';
import type { FulfilmentRuntime } from '../../functions/fulfilment/public.ts';

/** A carrier in memory, under the name `test`: labels by their keys, and what was reported of them. */
export const fakeCarrier = () => {
  const booked = new Map<string, string>();
  const cancelled: string[] = [];
  const reports: ParcelReport[] = [];
  let isDown = false;
  const answering = async (): Promise<void> => {
    if (isDown) throw new CarrierUnreachable('the test carrier is down');
  };
  const carrier: ParcelCarrier = {
    rates: async () => [],
    book: async ({ key, service, from }) => {
      await answering();
      if (from.postalCode === '00000') return { kind: 'refused', because: 'nobody goes there' };
      const reference = booked.get(key) ?? `ref-${booked.size + 1}`;
      booked.set(key, reference);
      const label = { format: 'pdf', url: `https://carrier.example/${reference}.pdf` } as const;
      return { kind: 'booked', reference, trackingNumber: `TN-${reference}`, service, label };
    },
    cancel: async (reference) => {
      await answering();
      cancelled.push(reference);
    },
    track: async (reference) => {
      await answering();
      return { reference, reports };
    },
    readNotification: async (rawBody, headers) =>
      headers['signed'] === 'yes'
        ? { reference: rawBody, reports }
        : { reason: 'signature', detail: 'not signed' },
  };
  const runtime: Pick<FulfilmentRuntime, 'carriers' | 'apiUrl'> = {
    carriers: (name) => (name === 'test' ? carrier : undefined),
    apiUrl: 'https://shop.example',
  };
  return {
    runtime,
    booked,
    cancelled,
    report: (report: ParcelReport) => reports.push(report),
    goDown: (down: boolean) => {
      isDown = down;
    },
  };
};
