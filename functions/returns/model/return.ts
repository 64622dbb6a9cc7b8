import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type * as z from 'zod/mini';
import type {
  dispositions,
  exceptionReasons,
  exchangeShipping,
  exchangeStatuses,
  labelStatuses,
  refundedTo,
  returnStatuses,
  returnMethods,
} from '../schemas.ts';
import type { ReviewReason } from './review.ts';

/**
 * Where a return stands.
 * - `requested`: waits for staff to approve or refuse it.
 * - `approved`: waits for the goods.
 * - `received`: the goods came, or are kept by the customer; what is refunded for them is on its way.
 * - `refused`, `cancelled`, `expired`: nothing comes back.
 */
export type ReturnStatus = (typeof returnStatuses)[number];
/** `keep`: the customer keeps the goods and is refunded. */
export type ReturnMethod = (typeof returnMethods)[number];
/** What is done with units that came back. `rejected`: not what was announced, so not refunded. */
export type Disposition = (typeof dispositions)[number];

/** To what paid the order, to the customer's store credit, or as a new gift card for a returned gift. */
export type RefundTo = z.output<typeof refundedTo>;

/** Units of an order line that are to come back. */
export interface ReturnLine {
  readonly lineId: string;
  readonly sku: string;
  readonly quantity: number;
  readonly reason: string;
  /** Where the customer put a photograph. */
  readonly photo?: string | undefined;
}

/** Units that came, and what is done with them. */
export interface ReceivedLine {
  readonly lineId: string;
  readonly quantity: number;
  readonly disposition: Disposition;
  /** Lots of the units, where the SKU has lots. */
  readonly lots?: readonly { readonly lot: string; readonly quantity: number }[] | undefined;
}

/** What is refunded, and how that comes about; minor units of the order's currency. */
export interface ReturnQuote {
  /** Amount paid for the units, less discounts that no longer apply. */
  readonly units: number;
  /** What was paid for the delivery of the order. */
  readonly delivery: number;
  /** Charged for handling and return shipping. */
  readonly fees: number;
  /** What is refunded. */
  readonly amount: number;
  /** What the shop adds when it is taken as store credit. */
  readonly bonus: number;
}

/** New goods for those that come back; they are lines of the same order. */
export interface ReturnExchange {
  readonly status: (typeof exchangeStatuses)[number];
  readonly ships: (typeof exchangeShipping)[number];
  readonly lines: readonly { readonly lineId: string; readonly sku: string; readonly quantity: number }[];
  /** Minor units. */
  readonly cost: number;
  /** Cost less worth of the returned goods when it was requested. */
  readonly difference: number;
  /** What the returned goods pay of the cost. */
  readonly awaited: number;
}

/** The parcel in which goods come back. */
export interface ReturnLabel {
  readonly status: (typeof labelStatuses)[number];
  readonly carrier: string;
  /** The carrier’s own name of the booking. */
  readonly reference: string;
  readonly service?: string | undefined;
  readonly trackingNumber?: string | undefined;
  /** Shows an address: personal data. */
  readonly url?: string | undefined;
  readonly format?: 'pdf' | 'zpl' | undefined;
  readonly labelledAt: string;
}

/** Goods of one order that are announced to come back, or came back. */
export interface Return {
  readonly returnId: string;
  readonly orderId: string;
  readonly channel: string;
  readonly currency: string;
  /** Absent for guests. */
  readonly customerId?: string | undefined;
  readonly status: ReturnStatus;
  readonly lines: readonly ReturnLine[];
  readonly returnMethod: ReturnMethod;
  readonly refundTo: RefundTo;
  readonly quote: ReturnQuote;
  /** Somebody who got the goods as a gift returns them, and is refunded with a gift card. */
  readonly gift?: true | undefined;
  /** Refunded before the goods came, minor units. @default the refund waits for the goods */
  readonly instantRefund?: { readonly amount: number; readonly refundedAt: string } | undefined;
  /** @default the goods come without a label of ours */
  readonly label?: ReturnLabel | undefined;
  /** @default it is refunded */
  readonly exchange?: ReturnExchange | undefined;
  /** Staff allowed what the policy does not. */
  readonly isException?: boolean | undefined;
  readonly exceptionReason?: (typeof exceptionReasons)[number] | undefined;
  readonly requestedAt: string;
  readonly requestedBy: string;
  /** When it reached its current status. */
  readonly since: string;
  /** Deadline of the decision, or of the goods; absent once it is closed. */
  readonly dueAt?: string | undefined;
  readonly decidedBy?: string | undefined;
  readonly receivedAt?: string | undefined;
  readonly locationId?: string | undefined;
  readonly received?: readonly ReceivedLine[] | undefined;
  /** Why staff decide about it, although the policy allows it. */
  readonly review?: readonly ReviewReason[] | undefined;
  /** The customer asked for another decision. The message is personal data, and absent once it is erased. */
  readonly appeal?: { readonly message?: string | undefined; readonly appealedAt: string } | undefined;
  /** Why staff refused it: a code, because free text may name people. */
  readonly refusal?: string | undefined;
}

/** All returns of an order. Its version guards them together, so that no unit is returned twice. */
export interface ReturnsOfOrder extends Versioned {
  readonly orderId: string;
  readonly returns: readonly Return[];
}

export const isOpen = ({ status }: Pick<Return, 'status'>): boolean =>
  status === 'requested' || status === 'approved';

/** Units by line that other returns announced and that did not come yet. */
export const announcedUnits = (returns: readonly Return[]): Readonly<Record<string, number>> => {
  const units: Record<string, number> = {};
  for (const { lines } of returns.filter(isOpen))
    for (const { lineId, quantity } of lines) units[lineId] = (units[lineId] ?? 0) + quantity;
  return units;
};
