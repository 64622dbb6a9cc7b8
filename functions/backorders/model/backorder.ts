import type { Versioned } from '#shared/dynamodb/aggregate.ts';

/** `preorder`: the goods were never there yet. */
export const backorderKinds = ['backorder', 'preorder'] as const;

/** A SKU that may be sold at a location beyond its stock, against what is on its way there. */
export interface BackorderRule extends Versioned {
  readonly sku: string;
  readonly locationId: string;
  readonly kind: (typeof backorderKinds)[number];
  /** False: nothing more is promised; what was promised stays. */
  readonly enabled: boolean;
  /** @default every channel that sells from the location */
  readonly channels?: readonly string[] | undefined;
  /** Who sees to its queue: a team or a role. */
  readonly owner: string;
  /** Units that may wait at a time. @default as many as come */
  readonly limit?: number | undefined;
}

/** Units of an order line that wait for stock at a location, in the order in which they were promised. */
export interface Backorder extends Versioned {
  readonly sku: string;
  readonly locationId: string;
  /** From 1; lower is served first. */
  readonly position: number;
  readonly orderId: string;
  readonly lineId: string;
  readonly channel: string;
  /** Absent for guests. */
  readonly customerId?: string | undefined;
  readonly quantity: number;
  readonly kind: BackorderRule['kind'];
  /** ISO 8601; absent while nothing that is on its way covers it. */
  readonly promisedAt?: string | undefined;
  readonly createdAt: string;
  /** When it was reported as overdue. */
  readonly overdueSince?: string | undefined;
}

export interface StoredBackorderRule extends BackorderRule {
  /** What staff entered beside purchase orders and transfers. */
  readonly incoming: readonly {
    readonly reference: string;
    readonly quantity: number;
    readonly expectedAt: string;
  }[];
}
