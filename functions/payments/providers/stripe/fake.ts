import { faultyCalls } from '../fake-faults.ts';

interface FakeIntent {
  readonly id: string;
  readonly currency: string;
  readonly capture_method: string;
  readonly metadata: Readonly<Record<string, string>>;
  status: string;
  amount: number;
  amount_capturable: number;
  amount_received: number;
}

interface FakeSession {
  readonly id: string;
  readonly url: string;
  readonly currency: string;
  readonly amount_total: number;
  readonly client_reference_id: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  status: string;
  payment_status: string;
  payment_intent: FakeIntent | null;
}

interface FakeDispute {
  readonly id: string;
  readonly object: string;
  readonly amount: number;
  readonly currency: string;
  readonly status: string;
  readonly reason: string;
  readonly payment_intent: string;
  readonly evidence_details: { readonly due_by: number };
}

interface FakeRefund {
  readonly id: string;
  readonly payment_intent: string;
  readonly amount: number;
  readonly metadata: Readonly<Record<string, string>>;
  status: string;
}

/** Hosted Checkout, payment intents and refunds in memory, after Stripe's public reference, with the failures of a real API. */
export const fakeStripe = (secretKey: string, baseUrl = 'https://stripe.example') => {
  const sessions = new Map<string, FakeSession>();
  const refunds: FakeRefund[] = [];
  const answers = new Map<string, { readonly body: object; readonly fields: string }>();
  const faults = faultyCalls();
  let refundStatus = 'succeeded';

  const disputes = new Map<string, FakeDispute>();

  const intents = () => [...sessions.values()].flatMap(({ payment_intent }) => payment_intent ?? []);

  const start = (fields: Readonly<Record<string, string>>): Response => {
    const id = `cs_test_${sessions.size + 1}`;
    const session: FakeSession = {
      id,
      url: `${baseUrl}/c/pay/${id}`,
      currency: fields['line_items[0][price_data][currency]'] ?? '',
      amount_total: Number(fields['line_items[0][price_data][unit_amount]']),
      client_reference_id: fields['client_reference_id'] ?? '',
      metadata: { attempt: fields['metadata[attempt]'] ?? '' },
      fields,
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: null,
    };
    sessions.set(id, session);
    return Response.json(shown(session));
  };

  const capture = (intent: FakeIntent, fields: Readonly<Record<string, string>>): Response => {
    const amount = Number(fields['amount_to_capture'] ?? intent.amount_capturable);
    if (intent.status !== 'requires_capture') return refusal('payment_intent_unexpected_state');
    if (amount > intent.amount_capturable) return refusal('amount_too_large');
    const isFinal = fields['final_capture'] !== 'false';
    intent.amount_received += amount;
    intent.amount_capturable = isFinal ? 0 : intent.amount_capturable - amount;
    if (isFinal) intent.status = 'succeeded';
    return Response.json(intent);
  };

  const refund = (fields: Readonly<Record<string, string>>): Response => {
    const intent = intents().find(({ id }) => id === fields['payment_intent']);
    const amount = Number(fields['amount']);
    const before = refunds
      .filter((known) => known.payment_intent === intent?.id && known.status !== 'failed')
      .reduce((sum, known) => sum + known.amount, 0);
    if (intent === undefined || before + amount > intent.amount_received)
      return refusal('charge_already_refunded');
    const metadata = { key: fields['metadata[key]'] ?? '' };
    refunds.push({
      id: `re_${refunds.length + 1}`,
      payment_intent: intent.id,
      amount,
      metadata,
      status: refundStatus,
    });
    return Response.json(refunds.at(-1));
  };

  const post = (path: string, fields: Readonly<Record<string, string>>): Response => {
    if (path === '/v1/checkout/sessions') return start(fields);
    if (path === '/v1/refunds') return refund(fields);
    const [, kind = '', id = '', action = ''] = /^\/v1\/(.+)\/([^/]+)\/(\w+)$/.exec(path) ?? [];
    const session = kind === 'checkout/sessions' ? sessions.get(id) : undefined;
    if (session !== undefined && action === 'expire') {
      if (session.status !== 'open') return refusal('resource_not_open');
      session.status = 'expired';
      return Response.json(shown(session));
    }
    const intent = intents().find((known) => known.id === id);
    if (intent === undefined) return refusal('resource_missing', 404);
    if (action === 'capture') return capture(intent, fields);
    intent.status = 'canceled';
    intent.amount_capturable = 0;
    return Response.json(intent);
  };

  const get = (path: string): Response => {
    const url = new URL(path, baseUrl);
    if (url.pathname === '/v1/refunds') {
      const of = url.searchParams.get('payment_intent');
      return Response.json({ data: refunds.filter(({ payment_intent }) => payment_intent === of) });
    }
    const id = url.pathname.split('/').at(-1) ?? '';
    if (url.pathname.startsWith('/v1/disputes/')) {
      const dispute = disputes.get(id);
      if (dispute === undefined) return refusal('resource_missing', 404);
      return Response.json({
        ...dispute,
        payment_intent: intents().find((known) => known.id === dispute.payment_intent),
      });
    }
    const session = sessions.get(id);
    return session === undefined ? refusal('resource_missing', 404) : Response.json(shown(session));
  };

  const sessionOf = (id: string): FakeSession => {
    const session = sessions.get(id);
    if (session === undefined) throw new Error(`nobody started ${id}`);
    return session;
  };

  return {
    breakNext: faults.breakNext,
    /** The API. An idempotency key gives its first answer again, and is refused for other fields. */
    fetch: (async (input, init) =>
      faults.around(async () => {
        const headers = new Headers(init?.headers);
        if (headers.get('authorization') !== `Bearer ${secretKey}`) return refusal('api_key_expired', 401);
        const path = String(input).slice(baseUrl.length);
        if (init?.method !== 'POST') return get(path);
        const text = typeof init.body === 'string' ? init.body : '';
        const key = headers.get('idempotency-key') ?? '';
        const kept = answers.get(key);
        if (kept !== undefined && kept.fields !== `${path}?${text}`) return refusal('idempotency_error');
        if (kept !== undefined) return Response.json(kept.body);
        const made = post(path, Object.fromEntries(new URLSearchParams(text)));
        if (made.ok)
          answers.set(key, { body: (await made.clone().json()) as object, fields: `${path}?${text}` });
        return made;
      })) as typeof fetch,
    /** Stripe forgets idempotency keys after a day. */
    forgetKeys: (): void => {
      answers.clear();
    },
    /** What the customer does on the page. The amount is a lie when it is given. */
    pay: (id: string, { amount }: { readonly amount?: number } = {}): void => {
      const session = sessionOf(id);
      const { fields, currency, amount_total } = session;
      const isManual = fields['payment_intent_data[capture_method]'] === 'manual';
      const paid = amount ?? amount_total;
      session.status = 'complete';
      session.payment_status = isManual ? 'unpaid' : 'paid';
      session.payment_intent = {
        id: `pi_${id}`,
        currency,
        capture_method: isManual ? 'manual' : 'automatic',
        metadata: {
          orderId: fields['payment_intent_data[metadata][orderId]'] ?? '',
          attempt: fields['payment_intent_data[metadata][attempt]'] ?? '',
        },
        status: isManual ? 'requires_capture' : 'succeeded',
        amount: paid,
        amount_capturable: isManual ? paid : 0,
        amount_received: isManual ? 0 : paid,
      };
    },
    /** The customer's bank disputes a payment, or decides; the body of the event that tells of it. */
    dispute: (id: string, changes: Partial<FakeDispute> = {}): string => {
      const { payment_intent } = sessionOf(id);
      const known = disputes.get(`du_${id}`);
      const dispute = {
        id: `du_${id}`,
        object: 'dispute',
        amount: payment_intent?.amount_received ?? 0,
        currency: payment_intent?.currency ?? '',
        status: 'needs_response',
        reason: 'fraudulent',
        payment_intent: payment_intent?.id ?? '',
        evidence_details: { due_by: 1_796_083_200 },
        ...known,
        ...changes,
      };
      disputes.set(dispute.id, dispute);
      const type = known === undefined ? 'charge.dispute.created' : 'charge.dispute.closed';
      return JSON.stringify({ id: 'evt_2', object: 'event', type, data: { object: dispute } });
    },
    expire: (id: string): void => {
      sessionOf(id).status = 'expired';
    },
    /** Refunds from now on end like this: `succeeded`, `pending` or `failed`. */
    refundsEnd: (status: string): void => {
      refundStatus = status;
      refunds.forEach((made) => {
        if (made.status === 'pending') made.status = status;
      });
    },
    /** The body of an event about a session; sign it with the webhook secret. */
    event: (type: string, id: string, lie: object = {}): string =>
      JSON.stringify({
        id: 'evt_1',
        object: 'event',
        type,
        data: {
          object: {
            ...shown(sessionOf(id)),
            payment_intent: sessionOf(id).payment_intent?.id ?? null,
            ...lie,
          },
        },
      }),
    session: sessionOf,
    refunds: (): readonly FakeRefund[] => refunds,
  };
};

const shown = ({ fields: _fields, ...session }: FakeSession) => ({ object: 'checkout.session', ...session });

const refusal = (code: string, status = 400): Response =>
  Response.json({ error: { code, type: 'invalid_request_error' } }, { status });
