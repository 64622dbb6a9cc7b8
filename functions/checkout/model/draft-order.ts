import type { Cart } from '../../carts/public.ts';
import { backordersOf, type PromisedUnits } from '../../backorders/public.ts';
import { isPaidAtHandOver, type Channel, type PaymentTerms } from '../../channels/public.ts';
import type { Take, Wanted } from '../../inventory/public.ts';
import {
  unpaid,
  type Delivery,
  type DeliveryGroup,
  type Order,
  type OrderLine,
  type OrderTender,
} from '../../orders/public.ts';
import type { Counters, Redemption } from '../../promotions/public.ts';
import { soldLine, type Quote, type QuotedLine } from '../../quoting/public.ts';
import { actorReference, type Actor } from '#shared/actors/actor.ts';
import { MINUTE } from '#shared/time/clock.ts';
import type { CreditPlan } from './credit-plan.ts';
import type { PlannedPayment } from './tenders.ts';

/** A priced cart with its delivery chosen: everything of the order but where its units come from. */
export interface Draft {
  readonly cart: Cart;
  readonly channel: Channel;
  /** The units that must be there: kits opened into their parts. */
  readonly wanted: readonly Wanted[];
  /** What it costs, line by line. */
  readonly quote: Quote;
  /** What was read of the counters of its promotions. */
  readonly counters: Counters;
  /** What gift cards and store credit pay of it. */
  readonly credit: CreditPlan;
  readonly delivery: Delivery;
  /** The deliveries of a mixed basket. @default `delivery` for all lines */
  readonly groups?: readonly DeliveryGroup[] | undefined;
  readonly payment: Pick<PlannedPayment, 'method'>;
  /** The tenders that pay what is due, when there are several. @default one pays all */
  readonly tenders?: readonly OrderTender[] | undefined;
  /** How the channel offers that payment to this caller. */
  readonly terms: PaymentTerms;
  readonly actor: Actor;
  readonly soldAt?: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Units by SKU; of a kit, its own and those of its parts count: a drop may sell either. */
export const unitsByDropSku = ({ quote, wanted }: Draft): ReadonlyMap<string, number> => {
  const units = new Map<string, number>();
  for (const { sku, quantity } of wanted) units.set(sku, (units.get(sku) ?? 0) + quantity);
  for (const { sku, quantity } of quote.lines) if (!units.has(sku)) units.set(sku, quantity);
  return units;
};

/** The order of a draft whose lines take these units. */
export const orderOf = (
  draft: Draft,
  {
    orderId,
    redemptions,
    capacity,
  }: { readonly orderId: string; readonly redemptions: readonly Redemption[] } & Pick<Order, 'capacity'>,
  takes: ReadonlyMap<string, readonly Take[]>,
  promised: readonly PromisedUnits[],
): Order => {
  const { cart, channel, quote, payment, at } = draft;
  const status = placedStatus({ due: quote.due, method: payment.method, tenders: draft.tenders });
  const { credits } = draft.credit;
  const placedAt = new Date(at).toISOString();
  const [waiting] = promised;
  const order: Order = {
    orderId,
    version: 1,
    status,
    channel: channel.code,
    currency: cart.currency,
    customerId: cart.customerId,
    cartId: cart.cartId,
    lines: quote.lines.map((line) => orderLine(line, draft.wanted, takes.get(line.lineId) ?? [])),
    delivery: {
      ...draft.delivery,
      ...(quote.delivery.discount === 0 ? {} : { discount: quote.delivery.discount }),
      tax: quote.delivery.tax,
      taxRate: quote.delivery.taxRate,
    },
    groups: draft.groups,
    ...(capacity === undefined || capacity.length === 0 ? {} : { capacity }),
    ...(redemptions.length === 0 ? {} : { promotions: redemptions }),
    totals: quote.totals,
    ...(credits.length === 0 ? {} : { credits }),
    payment: { ...unpaid(payment.method), ...(status === 'paid' ? { status: 'captured' as const } : {}) },
    tenders: draft.tenders,
    placedAt,
    expiresAt: status === 'paid' ? undefined : expiryOf(draft),
    actor: actorReference(draft.actor),
    soldAt: draft.soldAt,
  };
  if (waiting === undefined) return order;
  const { owner } = waiting.rule;
  const backorders = backordersOf(promised, order);
  return {
    ...order,
    lines: order.lines.map((line) => ({ ...line, backorders: waitingOf(line, backorders) })),
    attention: { queue: 'backorder', owner, since: placedAt },
  };
};

/** What a line waits for, and its place in the queue. */
const waitingOf = (
  { lineId }: OrderLine,
  backorders: ReturnType<typeof backordersOf>,
): OrderLine['backorders'] => {
  const own = backorders.filter((each) => each.lineId === lineId);
  return own.length === 0
    ? undefined
    : own.map(({ sku, locationId, position, quantity, kind, promisedAt }) => ({
        sku,
        locationId,
        position,
        quantity,
        kind,
        promisedAt,
      }));
};

/** When an unpaid order gives its stock back, if ever. */
const expiryOf = ({ at, terms: { expiresInMinutes } }: Draft): string | undefined =>
  expiresInMinutes === undefined ? undefined : new Date(at + expiresInMinutes * MINUTE).toISOString();

/** How an order stands when it is placed: cash is paid at hand-over; where nothing is due it is paid. */
export const placedStatus = ({
  due,
  method,
  tenders,
}: { readonly due: number; readonly method: string } & Pick<Draft, 'tenders'>): Order['status'] => {
  if (due === 0) return 'paid';
  return tenders === undefined && isPaidAtHandOver(method) ? 'confirmed' : 'awaiting_payment';
};

/** A line as it was sold, with the stock it takes. */
const orderLine = (line: QuotedLine, wanted: readonly Wanted[], takes: readonly Take[]): OrderLine => ({
  ...soldLine(line, wanted),
  allocations: takes.map(({ sku, locationId, bucket, quantity }) => ({
    ...(sku === line.sku ? {} : { sku }),
    locationId,
    bucket,
    quantity,
  })),
});
