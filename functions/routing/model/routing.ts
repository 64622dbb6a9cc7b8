import type { Point } from '../../channels/public.ts';

/** What one line of an order needs; a kit is routed part by part. */
export interface LineToRoute {
  readonly lineId: string;
  readonly sku: string;
  readonly quantity: number;
  /** Minor units, for one. */
  readonly value: number;
  /** Locations that may give it. @default all candidates */
  readonly from?: readonly string[];
}

/** Units of one SKU that a line wants or gets. */
export type RoutedUnits = Pick<LineToRoute, 'lineId' | 'sku' | 'quantity'>;

/** An order, as far as its way matters. */
export interface OrderToRoute {
  readonly lines: readonly LineToRoute[];
  /** Where the goods go; an unknown part of it does not rank locations. */
  readonly to?: Destination;
}

export interface Destination {
  readonly country?: string;
  readonly province?: string;
  readonly city?: string;
  readonly point?: Point;
}

/** A location that might give goods, as it is now. */
export interface Candidate {
  readonly locationId: string;
  readonly kind: 'warehouse' | 'store' | 'supplier';
  readonly address?: Destination;
  /** The channel's own order: lower comes first where nothing else decides. @default 0 */
  readonly preference?: number;
  /** Units it may sell to this channel, by SKU. */
  readonly stock: Readonly<Record<string, number>>;
  /** Orders it was given today. @default 0 */
  readonly ordersToday?: number;
  /** @default as many as come */
  readonly maxOrdersPerDay?: number;
  /** Whether the location is open. @default true */
  readonly isOpen?: boolean;
}

/** Ranks plans with equally many parcels; the first criterion that differs decides. */
export type Criterion = 'stores_last' | 'cost' | 'distance' | 'capacity';

/** What one location does not send for the channel, and what a parcel from there costs. */
export interface LocationRule {
  readonly locationId: string;
  /** SKUs it never sends, as cold or bulky goods. @default none */
  readonly excludedSkus?: readonly string[];
  /** Cost of a parcel from this location, minor units of the channel's currency. @default 0 */
  readonly parcelCost?: number;
  /** Additional cost per kilometre. @default 0 */
  readonly costPerKm?: number;
}

/** How a channel's orders are routed. */
export interface RoutingRules {
  /** What decides among plans with as many parcels; first things first. */
  readonly order: readonly Criterion[];
  /** A parcel is worth at least so much, minor units, unless nothing else can be sent. @default 0 */
  readonly minSplitValue?: number;
  /** Whether goods below `minSplitValue` are sent all the same when nothing else can be. @default true */
  readonly splitAnyway?: boolean;
  /** Whether a location that is closed now may give goods. @default true */
  readonly closedToo?: boolean;
  readonly locations?: readonly LocationRule[];
}

/** What one location gives. */
export interface RoutedParcel {
  readonly locationId: string;
  readonly lines: readonly RoutedUnits[];
  /** Minor units. */
  readonly value: number;
  readonly cost: number;
  readonly distanceKm?: number;
}

/** Why a candidate gives nothing. */
export type RejectReason =
  | 'excluded_goods'
  | 'no_capacity'
  | 'closed'
  | 'no_stock'
  | 'more_parcels'
  | 'below_min_split'
  | 'store'
  | 'dearer'
  | 'farther'
  | 'less_capacity'
  | 'later_choice';

export interface RejectedCandidate {
  readonly locationId: string;
  readonly reason: RejectReason;
}

/** The locations that supply an order, the units that none can, and why each other candidate was not chosen. */
export interface RoutingPlan {
  /** By the code of their location. */
  readonly parcels: readonly RoutedParcel[];
  readonly unrouted: readonly RoutedUnits[];
  readonly rejected: readonly RejectedCandidate[];
  /** Sets of locations that were compared; the search is bounded. */
  readonly weighed: number;
}

/** A channel without rules of its own sends as few parcels as possible, from its first choice. */
export const DEFAULT_RULES: RoutingRules = { order: [] };
