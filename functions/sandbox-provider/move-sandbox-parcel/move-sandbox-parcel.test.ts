import { describe, expect, it } from '@jest/globals';
import { asking, guest, refusalOf } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { bookSandboxParcel } from '../book-sandbox-parcel/book-sandbox-parcel.ts';
import { cancelSandboxParcel } from '../cancel-sandbox-parcel/cancel-sandbox-parcel.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import { SANDBOX_KEY_HEADER, sandboxKey } from '../requests/sandbox-key.ts';
import { moveSandboxParcel } from './move-sandbox-parcel.ts';

type Booking = Parameters<typeof bookSandboxParcel>[0]['body'];
type Move = Parameters<typeof moveSandboxParcel>[0]['body'];

const headers = { [SANDBOX_KEY_HEADER]: sandboxKey('the secret sandbox') };

/** The sandbox carrier, and a shop that answers its reports with `status`. */
const carrier = (status = 200) => {
  const sent: string[] = [];
  const timers: string[] = [];
  const runtime: SandboxRuntime = {
    ...testRuntime(),
    apiUrl: 'https://api.example',
    post: async (_url, body) => {
      sent.push(body);
      return status;
    },
    schedules: { at: async (_name, at) => void timers.push(at), cancel: async () => undefined },
  };
  const book = (more: Partial<Booking> = {}) =>
    bookSandboxParcel(
      asking(guest, {
        headers,
        body: { key: 'parcel-1', service: 'regular', postalCode: '40111', ...more } as Booking,
      }),
      runtime,
    );
  const move = (reference: string, body: Partial<Move> = {}) =>
    moveSandboxParcel(
      asking(guest, {
        params: { reference },
        body: { status: 'delivered', delaySeconds: 0, duplicate: 0, silent: false, ...body } as Move,
      }),
      runtime,
    );
  const cancel = (reference: string) =>
    cancelSandboxParcel(asking(guest, { headers, params: { reference } }), runtime);
  return { runtime, sent, timers, book, move, cancel };
};

describe('the sandbox carrier', () => {
  it('books a parcel once under one key, also when its answer was lost', async () => {
    const { book } = carrier();

    const lost = await refusalOf(book({ service: 'timeout' as Booking['service'] }));
    const again = await book({ service: 'timeout' as Booking['service'] });
    const third = await book();

    expect(lost).toBe('SANDBOX_TIMEOUT');
    expect(third.body.reference).toBe(again.body.reference);
  });

  it('serves no address with the postal code 00000, and nobody without its key', async () => {
    const { runtime, book } = carrier();
    const body = { key: 'parcel-1', service: 'regular', postalCode: '40111' } as Booking;

    expect(await refusalOf(book({ postalCode: '00000' }))).toBe('SANDBOX_ADDRESS_NOT_SERVED');
    expect(await refusalOf(bookSandboxParcel(asking(guest, { headers: {}, body }), runtime))).not.toBe(
      'none',
    );
  });

  it('reports a move as often as told, late when told so, and not at all when told to be silent', async () => {
    const { book, move, sent, timers } = carrier();
    const { reference } = (await book()).body;

    await move(reference, { duplicate: 2 });
    await move(reference, { delaySeconds: 60 });
    await move(reference, { silent: true });

    expect(sent).toHaveLength(3);
    expect(timers).toEqual(['2026-11-23T03:01:00.000Z']);
  });

  it('reports again later what the shop did not take', async () => {
    const { book, move, timers } = carrier(503);
    const { reference } = (await book()).body;

    await move(reference);

    expect(timers).toHaveLength(1);
  });

  it('keeps both of two moves at once, and cancels a parcel once', async () => {
    const { book, move, cancel } = carrier();
    const { reference } = (await book()).body;

    await Promise.all([move(reference, { status: 'in_transit' as Move['status'] }), move(reference)]);
    const { body } = await cancel(reference);
    const again = await cancel(reference);

    expect(body.events).toHaveLength(2);
    expect(again.body).toEqual(body);
    expect(await refusalOf(cancel('sbp_unknown'))).toBe('SANDBOX_PARCEL_NOT_FOUND');
  });
});
