import * as z from 'zod/mini';
import { CarrierUnreachable, type callCarrier } from '../call-carrier.ts';

interface FakeOrder {
  readonly id: string;
  readonly reference_id: string;
  readonly waybill_id: string | null;
  readonly history: { readonly status: string; readonly note: string; readonly updated_at: string }[];
  cancelled: boolean;
}

const wanted = z.object({
  reference_id: z.string(),
  courier_company: z.string(),
  courier_type: z.string(),
  origin_contact_name: z.string(),
  origin_contact_phone: z.string(),
  origin_address: z.string(),
  destination_contact_name: z.string(),
  destination_contact_phone: z.string(),
  destination_address: z.string(),
  destination_postal_code: z.number(),
  delivery_type: z.enum(['now', 'scheduled']),
  items: z.array(z.object({ name: z.string(), value: z.number(), quantity: z.int(), weight: z.int() })),
});

/** Biteship’s orders in memory, after its public reference, with the failures of a real one. For tests. */
export const fakeBiteship = (apiKey: string) => {
  const orders = new Map<string, FakeOrder>();
  const trouble = { timeoutAfterAccepting: 0, withoutWaybill: false };

  const create = (body: unknown) => {
    const read = z.safeParse(wanted, body);
    if (!read.success) return refuse(40002022, 'Please make sure all required fields are filled');
    const { reference_id, destination_postal_code } = read.data;
    if (destination_postal_code === 0)
      return refuse(40002020, 'Failed due to invalid or missing postal code.');
    const known = [...orders.values()].find((each) => each.reference_id === reference_id);
    if (known !== undefined)
      return refuse(40002060, 'Failed due to reference_id has been used.', {
        order_id: known.id,
        waybill_id: known.waybill_id,
        reference_id,
      });
    const id = `bite-${orders.size + 1}`;
    const waybill_id = trouble.withoutWaybill ? null : `JNE-${orders.size + 1}`;
    orders.set(id, { id, reference_id, waybill_id, history: [], cancelled: false });
    if (trouble.timeoutAfterAccepting-- > 0) throw new CarrierUnreachable('timeout');
    return { status: 200, body: shown(id) };
  };

  const shown = (id: string) => {
    const found = orders.get(id);
    if (found === undefined) return undefined;
    const { waybill_id, history, reference_id } = found;
    return { success: true, object: 'order', id, reference_id, courier: { waybill_id, history } };
  };

  const call: typeof callCarrier = async (url, { headers, body }) => {
    if (headers['authorization'] !== apiKey)
      return refuse(40002003, 'There’s an error with your authentication key.');
    const path = new URL(url).pathname;
    if (path === '/v1/orders') return create(body);
    const [, id = '', action] = /^\/v1\/orders\/([^/]+)(\/cancel)?$/.exec(path) ?? [];
    const found = orders.get(id);
    if (found === undefined) return { status: 404, body: { success: false, error: 'Order not found' } };
    if (action !== undefined) found.cancelled = true;
    return { status: 200, body: shown(id) };
  };

  return {
    call,
    orders,
    trouble,
    /** The courier did something. */
    move: (id: string, status: string, updated_at: string, note = ''): void => {
      orders.get(id)?.history.push({ status, note, updated_at });
    },
  };
};

const refuse = (code: number, error: string, details?: object) => ({
  status: 400,
  body: { success: false, error, code, ...(details === undefined ? {} : { details }) },
});
