/**
 * Which goods. A line is meant when any of `skus`, `products` or `categories` names it, or when all three are absent
 * (everything); and when no exclusion names it.
 */
export interface Selection {
  readonly skus?: readonly string[];
  /** Product ids: all variants. */
  readonly products?: readonly string[];
  /** Category codes: products in them, or below them. */
  readonly categories?: readonly string[];
  readonly except?: {
    readonly skus?: readonly string[];
    readonly products?: readonly string[];
    readonly categories?: readonly string[];
  };
  /** `exclude`: goods already reduced (a price below their `compareAt`) do not count. @default 'include' */
  readonly reduced?: 'include' | 'exclude';
}
