import { createHash } from 'node:crypto';
import { faultyCalls } from '../fake-faults.ts';

interface FakeTransaction {
  readonly order_id: string;
  readonly asked: number;
  gross_amount: string;
  transaction_id: string;
  /** None while the customer has not chosen how to pay: then the status API does not know it. */
  transaction_status?: string;
  details: Readonly<Record<string, string>>;
  refunds: { refund_key: string; refund_amount: string }[];
}

/** How a customer pays on the Snap page. The amount is a lie when it is given. */
export interface FakeMidtransPayment {
  readonly status?: string;
  readonly amount?: string;
  /** Further fields of the transaction: `payment_type`, `acquirer`, `settlement_time` … */
  readonly details?: Readonly<Record<string, string>>;
}

/** Snap and the Core API in memory, after their public reference, with the failures of real ones. */
export const fakeMidtrans = (serverKey: string, baseUrl = 'https://midtrans.example') => {
  const transactions = new Map<string, FakeTransaction>();
  const answers = new Map<string, object>();
  const faults = faultyCalls();

  const find = (id: string): FakeTransaction | undefined =>
    [...transactions.values()].find(
      ({ order_id, transaction_id }) => id === order_id || id === transaction_id,
    );

  const start = (body: SnapBody): Response => {
    const { order_id, gross_amount } = body.transaction_details;
    const known = transactions.get(order_id);
    if (known?.transaction_status !== undefined)
      return Response.json(
        { error_messages: ['transaction_details.order_id has been taken'] },
        { status: 400 },
      );
    transactions.set(order_id, {
      order_id,
      asked: gross_amount,
      gross_amount: `${gross_amount}.00`,
      transaction_id: createHash('sha256').update(order_id).digest('hex').slice(0, 32),
      details: {},
      refunds: [],
    });
    const token = createHash('sha256').update(`${order_id}#token`).digest('hex').slice(0, 36);
    return Response.json({ token, redirect_url: `${baseUrl}/snap/v4/redirection/${token}` }, { status: 201 });
  };

  const cancel = (found: FakeTransaction): Response => {
    if (!['pending', 'capture', 'authorize'].includes(found.transaction_status ?? ''))
      return Response.json({ status_code: '412', status_message: 'cannot modify the status' });
    found.transaction_status = 'cancel';
    return Response.json(shown(found));
  };

  const refund = (found: FakeTransaction, { refund_key, amount }: RefundBody): Response => {
    if (found.refunds.some((known) => known.refund_key === refund_key)) return Response.json(shown(found));
    const before = found.refunds.reduce((sum, known) => sum + Number(known.refund_amount), 0);
    if (!['settlement', 'partial_refund'].includes(found.transaction_status ?? ''))
      return Response.json({ status_code: '412', status_message: 'cannot modify the status' });
    if (before + amount > Number(found.gross_amount))
      return Response.json({ status_code: '414', status_message: 'invalid amount' });
    found.refunds = [...found.refunds, { refund_key, refund_amount: `${amount}.00` }];
    found.transaction_status = before + amount === Number(found.gross_amount) ? 'refund' : 'partial_refund';
    return Response.json(shown(found));
  };

  const shown = ({ asked: _asked, details, refunds, ...transaction }: FakeTransaction) => ({
    status_code: transaction.transaction_status === 'pending' ? '201' : '200',
    currency: 'IDR',
    fraud_status: 'accept',
    payment_type: 'qris',
    ...transaction,
    ...details,
    ...(refunds.length === 0 ? {} : { refunds }),
  });

  const answer = (path: string, body: unknown): Response => {
    if (path === '/snap/v1/transactions') return start(body as SnapBody);
    const [, id = '', action] = /^\/v2\/([^/]+)\/(\w+)$/.exec(path) ?? [];
    const found = find(decodeURIComponent(id));
    if (found?.transaction_status === undefined)
      return Response.json(
        { status_code: '404', status_message: "Transaction doesn't exist." },
        { status: 404 },
      );
    if (action === 'cancel') return cancel(found);
    if (action === 'refund') return refund(found, body as RefundBody);
    return Response.json(shown(found));
  };

  return {
    breakNext: faults.breakNext,
    /** The API. It keeps successful answers by idempotency key, and lets nobody in without the server key. */
    fetch: (async (input, init) =>
      faults.around(async () => {
        const headers = new Headers(init?.headers);
        if (headers.get('authorization') !== `Basic ${btoa(`${serverKey}:`)}`)
          return Response.json({ status_code: '401' }, { status: 401 });
        const path = String(input).slice(baseUrl.length);
        const key = headers.get('idempotency-key') ?? '';
        const kept = answers.get(key);
        if (kept !== undefined) return Response.json(kept);
        const made = answer(path, typeof init?.body === 'string' ? JSON.parse(init.body) : undefined);
        if (key !== '' && made.ok) answers.set(key, (await made.clone().json()) as object);
        return made;
      })) as typeof fetch,
    /** What the customer, the bank or time does to a transaction. */
    pay: (
      orderId: string,
      { status = 'settlement', amount, details = {} }: FakeMidtransPayment = {},
    ): void => {
      const found = find(orderId);
      if (found === undefined) throw new Error(`nobody started ${orderId}`);
      found.transaction_status = status;
      found.details = { ...found.details, ...details };
      if (amount !== undefined) found.gross_amount = amount;
    },
    /** A signed notification of how it stands, or of what `lie` says. */
    notification: (orderId: string, lie: Readonly<Record<string, string>> = {}): string => {
      const found = find(orderId);
      if (found === undefined) throw new Error(`nobody started ${orderId}`);
      const said = { ...shown(found), ...lie };
      const text = `${said.order_id}${said.status_code}${said.gross_amount}${serverKey}`;
      return JSON.stringify({ ...said, signature_key: createHash('sha512').update(text).digest('hex') });
    },
    /** Refunds that were made, by key. */
    refunds: (orderId: string): Readonly<Record<string, number>> =>
      Object.fromEntries(
        (find(orderId)?.refunds ?? []).map(({ refund_key, refund_amount }) => [
          refund_key,
          Number(refund_amount),
        ]),
      ),
    stateOf: (orderId: string): string | undefined => find(orderId)?.transaction_status,
  };
};

interface SnapBody {
  readonly transaction_details: { readonly order_id: string; readonly gross_amount: number };
}

interface RefundBody {
  readonly refund_key: string;
  readonly amount: number;
}
