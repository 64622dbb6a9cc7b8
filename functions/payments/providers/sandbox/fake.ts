/** The API of the sandbox in memory: it keeps its promises of keys, and knows no payment it did not start. */
export const fakeSandboxApi = (baseUrl: string): typeof fetch => {
  const payments = new Map<string, SandboxAnswer>();
  const refunds = new Set<string>();

  const start = ({ key, ...asked }: StartBody): Response => {
    const paymentId = `sbx-${key.replaceAll(/[^A-Za-z0-9]/g, '-')}`;
    const known = payments.get(paymentId);
    const payUrl = `${baseUrl}/sandbox/pay/${paymentId}`;
    const payment = known ?? { ...asked, paymentId, status: 'paid', refunded: 0, payUrl };
    payments.set(paymentId, payment);
    return Response.json(payment, { status: 201 });
  };

  const refund = ({ key, paymentId, amount }: RefundBody): Response => {
    const payment = payments.get(paymentId);
    if (payment === undefined) return notFound();
    if (!refunds.has(key)) payment.refunded += amount;
    refunds.add(key);
    return Response.json(payment);
  };

  return async (input, init) => {
    const path = String(input).slice(baseUrl.length);
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    if (path === '/sandbox/payments') return start(body as StartBody);
    if (path === '/sandbox/refunds') return refund(body as RefundBody);
    const found = payments.get(path.split('/').at(-1) ?? '');
    return found === undefined ? notFound() : Response.json(found);
  };
};

interface StartBody {
  readonly key: string;
  readonly orderReference: string;
  readonly attempt: number;
  readonly amount: number;
  readonly currency: string;
}

interface RefundBody {
  readonly key: string;
  readonly paymentId: string;
  readonly amount: number;
}

interface SandboxAnswer extends Omit<StartBody, 'key'> {
  readonly paymentId: string;
  readonly status: 'paid';
  readonly payUrl: string;
  refunded: number;
}

const notFound = (): Response => Response.json({}, { status: 404 });
