/** A location as far as its capacity matters. */
export interface LimitedLocation {
  readonly code: string;
  readonly timeZone: string;
  readonly maxOrdersPerDay?: number | undefined;
}

/** One order that a location with a limit was given. */
export interface TakenCapacity {
  readonly locationId: string;
  /** The local date there. */
  readonly day: string;
  /** What the counter said when it was read; nothing: no order yet. */
  readonly before: number | undefined;
  readonly most: number;
}
