/** Days and hours at a place. */
export interface Hours {
  /** IANA name, such as `Asia/Jakarta`. */
  readonly timeZone: string;
  /** 1 Monday … 7 Sunday. @default every day */
  readonly days?: readonly number[];
  /** First minute, as 09:30. @default 00:00 */
  readonly from?: string;
  /** First minute that is outside, as 17:00. Before `from`, it is on the next day, and the day is the one it began. @default midnight */
  readonly to?: string;
}

/** Who gets a promotion, where and when. All that are given have to hold; an absent one holds for everybody. */
export interface Conditions {
  readonly channels?: readonly string[];
  /** Locations at which it must be sold. A cart that is not sold at a location never gets it. */
  readonly soldAt?: readonly string[];
  /** Locations at which the goods must be picked up. */
  readonly pickedUpAt?: readonly string[];
  readonly methods?: readonly ('ship' | 'pickup')[];
  readonly countries?: readonly string[];
  /** Customer groups; one of them is enough. */
  readonly groups?: readonly string[];
  readonly signedInOnly?: boolean;
  readonly firstPurchaseOnly?: boolean;
  /** The targeted goods are worth so much, as priced before any promotion. Minor units. */
  readonly minimumGoods?: number;
  /** Units of the targeted goods. */
  readonly minimumUnits?: number;
  readonly hours?: Hours;
}
