import type { OrderTender } from '../../orders/public.ts';
import type { CheckoutRequest } from './request.ts';

type RequestedPayment = CheckoutRequest['body']['payment'];
export type RequestedPart = Extract<RequestedPayment, readonly unknown[]>[number];

/** How an order is to be paid: by one tender, or by several that are parts of what is due. */
export interface PlannedPayment {
  readonly method: string;
  /** Staff chose how long the order waits. */
  readonly expiresInMinutes?: number;
  readonly parts?: readonly RequestedPart[];
}

/** Of several tenders, the first that a provider takes leads. */
export const plannedPayment = (payment: RequestedPayment): PlannedPayment => {
  if ('method' in payment) return payment;
  const leading = payment.find(({ method }) => method !== 'cash') ?? payment[0];
  return { method: leading?.method ?? 'cash', parts: payment };
};

/** What is wrong with a part. */
export interface WrongPart {
  readonly at: number;
  readonly detail: string;
}

/** What each part pays of the amount due; or what is wrong with them. A part without an amount pays the rest. */
export const tendersFor = (
  parts: readonly RequestedPart[],
  due: number,
): { readonly tenders: readonly OrderTender[] } | { readonly wrong: readonly WrongPart[] } => {
  const wrong = [...named(parts), ...withoutAmount(parts)];
  if (wrong.length > 0) return { wrong };
  const sum = parts.reduce((all, { amount = 0 }) => all + amount, 0);
  const rest = due - sum;
  const last = parts.length - 1;
  const hasOpenPart = parts.some(({ amount }) => amount === undefined);
  if (hasOpenPart ? rest <= 0 : rest !== 0)
    return { wrong: [{ at: last, detail: `the parts come to ${sum}, and ${due} is due` }] };
  return { tenders: parts.map(({ method, amount = rest }) => ({ method, amount })) };
};

const named = (parts: readonly RequestedPart[]): readonly WrongPart[] =>
  parts.flatMap(({ method }, at) =>
    parts.findIndex((part) => part.method === method) < at
      ? [{ at, detail: `${method} stands in the list twice` }]
      : [],
  );

const withoutAmount = (parts: readonly RequestedPart[]): readonly WrongPart[] =>
  parts
    .flatMap(({ amount }, at) => (amount === undefined ? [at] : []))
    .slice(1)
    .map((at) => ({ at, detail: 'only one part may leave its amount out' }));
