/** What is subtracted from a location's stock before a channel may sell it. All in units. */
export interface AtpTerms {
  readonly onHand: number;
  readonly reserved: number;
  readonly committed: number;
  readonly unavailable: number;
  readonly safetyStock: number;
  /** Units that back-orders wait for here. */
  readonly backordered: number;
  /** Units that only other channels may sell here. */
  readonly poolsOfOthers: number;
  /** Units hidden from this channel here. */
  readonly buffer: number;
}

/** Available to promise at one location: never below zero, so that one store's shortage does not eat another's stock. */
export const atp = (terms: AtpTerms): number =>
  Math.max(
    0,
    terms.onHand -
      terms.reserved -
      terms.committed -
      terms.unavailable -
      terms.safetyStock -
      terms.backordered -
      terms.poolsOfOthers -
      terms.buffer,
  );

/** What a channel hides of a SKU over all its locations together. Advisory: a sale tests each location by itself. */
interface Network {
  readonly threshold?: number | undefined;
}

/** Of so many units over all locations, those that a channel shows. */
export const shownOf = (units: number, { threshold = 0 }: Network): number => Math.max(0, units - threshold);

/** What a channel may show over all its locations. */
export const networkAtp = (locations: readonly AtpTerms[], network: Network = {}): number =>
  shownOf(
    locations.reduce((sum, terms) => sum + atp(terms), 0),
    network,
  );
