import { describe, expect, it } from '@jest/globals';
import type { BookingRequest } from '../../model/carrier.ts';
import { biteshipCarrier } from './adapter.ts';
import { fakeBiteship } from './fake.ts';

const secrets = { get: async () => 'biteship_live.key webhook-value' };

const open = () => {
  const fake = fakeBiteship('biteship_live.key');
  return { fake, carrier: biteshipCarrier({ secrets }, fake.call) };
};

const request = (changes: Partial<BookingRequest> = {}): BookingRequest => ({
  key: 'ord_1-1-p1#1',
  service: 'jne-reg',
  currency: 'IDR',
  weightGrams: 1500,
  items: [
    { sku: 'BATIK-M', name: 'Kemeja batik', quantity: 2, value: 349_000 },
    { sku: 'KOPI', name: 'Kopi', quantity: 1, value: 90_000 },
  ],
  from: { name: 'Toko Kemang', line1: 'Jl. Kemang 1', city: 'Jakarta', postalCode: '12730', country: 'ID' },
  to: {
    name: 'Sari',
    phone: '+628123',
    line1: 'Jl. Melati 5',
    city: 'Bandung',
    postalCode: '40111',
    country: 'ID',
  },
  ...changes,
});

describe('booking a parcel at Biteship', () => {
  it('makes one order for a key, also when the answer to the first try was lost', async () => {
    const { fake, carrier } = open();
    fake.trouble.timeoutAfterAccepting = 1;

    await expect(carrier.book(request())).rejects.toThrow('timeout');
    const second = await carrier.book(request());
    const third = await carrier.book(request());

    expect(second).toEqual({ kind: 'booked', reference: 'bite-1', trackingNumber: 'JNE-1' });
    expect(third).toEqual(second);
    expect(fake.orders.size).toBe(1);
  });

  it('has no number yet when the courier gives it later, and finds it by asking', async () => {
    const { fake, carrier } = open();
    fake.trouble.withoutWaybill = true;

    const booked = await carrier.book(request());

    expect(booked).toEqual({ kind: 'booked', reference: 'bite-1', trackingNumber: undefined });
    expect(await carrier.track('bite-1')).toEqual({
      reference: 'bite-1',
      trackingNumber: undefined,
      reports: [],
    });
  });

  it('is refused for an address that is not served, and without a courier and its service', async () => {
    const { carrier } = open();

    const nowhere = await carrier.book(request({ to: { ...request().to, postalCode: '0' } }));
    const nobody = await carrier.book(request({ service: undefined }));

    expect(nowhere).toEqual({ kind: 'refused', because: 'Failed due to invalid or missing postal code.' });
    expect(nobody.kind).toBe('refused');
  });

  it('says that the key is wrong, and not the address', async () => {
    const carrier = biteshipCarrier({ secrets }, fakeBiteship('another key').call);

    await expect(carrier.book(request())).rejects.toThrow('does not take the API key');
  });

  it('may be cancelled, again and although nobody knows it', async () => {
    const { fake, carrier } = open();
    await carrier.book(request());

    await carrier.cancel('bite-1');
    await carrier.cancel('bite-1');
    await carrier.cancel('unknown');

    expect(fake.orders.get('bite-1')?.cancelled).toBe(true);
  });
});

describe('what Biteship says of a parcel', () => {
  it('is the history of the order, in our words, and without the notes of couriers', async () => {
    const { fake, carrier } = open();
    await carrier.book(request());
    fake.move('bite-1', 'allocated', '2026-11-23T09:00:00+07:00');
    fake.move('bite-1', 'picked', '2026-11-23T10:00:00+07:00', 'Driver Budi has it');
    fake.move('bite-1', 'droppingOff', '2026-11-24T09:00:00+07:00');
    fake.move('bite-1', 'delivered', '2026-11-24T10:00:00+07:00', 'Received by Sari');

    const found = await carrier.track('bite-1');

    expect(found?.reports).toEqual([
      { status: 'in_transit', at: '2026-11-23T03:00:00.000Z' },
      { status: 'out_for_delivery', at: '2026-11-24T02:00:00.000Z' },
      { status: 'delivered', at: '2026-11-24T03:00:00.000Z' },
    ]);
    expect(await carrier.track('unknown')).toBeUndefined();
  });

  it('is asked for when it notifies: what the message says is not believed', async () => {
    const { fake, carrier } = open();
    await carrier.book(request());
    fake.move('bite-1', 'picked', '2026-11-23T10:00:00+07:00');
    const lie = JSON.stringify({ event: 'order.status', order_id: 'bite-1', status: 'delivered' });

    const heard = await carrier.readNotification(lie, { 'x-biteship-signature': 'webhook-value' });
    const forged = await carrier.readNotification(lie, { 'x-biteship-signature': 'guess' });
    const unsigned = await carrier.readNotification(lie, {});

    expect(heard).toMatchObject({ reference: 'bite-1', reports: [{ status: 'in_transit' }] });
    expect([forged, unsigned]).toMatchObject([{ reason: 'signature' }, { reason: 'signature' }]);
  });
});
