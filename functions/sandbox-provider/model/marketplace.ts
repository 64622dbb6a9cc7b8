import type * as z from 'zod/mini';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { sandboxMarketplaceCall, sandboxOutage, sandboxSale } from '../marketplace-schemas.ts';

export type SandboxOutage = z.output<typeof sandboxOutage>;
export type SandboxMarketplaceCall = z.output<typeof sandboxMarketplaceCall>;
export type SandboxSale = z.output<typeof sandboxSale>;

/** A seller’s shop at the sandbox marketplace, and how its next calls go. */
export interface SandboxShop extends SandboxOutage, Versioned {
  readonly shop: string;
}

export interface SandboxListing extends Versioned {
  readonly listingId: string;
  readonly quantity?: number;
  readonly asOf?: string;
  readonly price?: { readonly amount: number; readonly currency: string };
}

/** An order in the sandbox marketplace’s own books. */
export interface SandboxOrder extends Versioned {
  readonly number: string;
  readonly channel: string;
  readonly orderedAt: string;
  readonly status: 'open' | 'cancelled';
  readonly lines: SandboxSale['lines'];
  readonly shippingFee: number;
  readonly commission: number;
  readonly cancelledUnits: number;
  readonly shipments: readonly {
    readonly key: string;
    readonly units: number;
    readonly trackingNumbers: readonly string[];
  }[];
  /** Keys of cancellations that had their effect. */
  readonly keys: readonly string[];
}

export interface SandboxAnswer {
  readonly accepted: boolean;
  readonly because?: string;
}

/** What is listed under such ids, the sandbox does not know. */
export const isUnknownListing = (listingId: string): boolean => listingId.startsWith('unknown');

export const totalOfSale = ({ lines, shippingFee }: Pick<SandboxOrder, 'lines' | 'shippingFee'>): number =>
  lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, shippingFee);

const unitsIn = (units: readonly { readonly quantity: number }[]): number =>
  units.reduce((sum, { quantity }) => sum + quantity, 0);

/** The order after a seller cancelled or shipped something of it: each key once. */
export const movedOrder = (
  order: SandboxOrder,
  call: Extract<SandboxMarketplaceCall, { readonly kind: 'cancel' | 'ship' }>,
): SandboxOrder => {
  if (call.kind === 'cancel') return cancelledOrder(order, call.units, call.key);
  if (order.shipments.some(({ key }) => key === call.key)) return order;
  const trackingNumbers = call.parcels.flatMap(({ trackingNumber }) => trackingNumber ?? []);
  return {
    ...order,
    shipments: [...order.shipments, { key: call.key, units: unitsIn(call.units), trackingNumbers }],
  };
};

const cancelledOrder = (
  order: SandboxOrder,
  units: readonly { readonly quantity: number }[] | undefined,
  key: string,
): SandboxOrder => {
  if (order.keys.includes(key)) return order;
  const all = unitsIn(order.lines);
  const cancelledUnits = units === undefined ? all : Math.min(all, order.cancelledUnits + unitsIn(units));
  return {
    ...order,
    cancelledUnits,
    status: cancelledUnits === all ? 'cancelled' : order.status,
    keys: [...order.keys, key],
  };
};
