/** What a timeline tells of. */
export const entryTypes = [
  'cart_abandoned',
  'order_placed',
  'order_paid',
  'order_cancelled',
  'order_refunded',
  'parcel_shipped',
  'parcel_delivered',
  'return_requested',
  'return_received',
  'message_sent',
  'points_earned',
  'points_redeemed',
] as const;
export type TimelineEntryType = (typeof entryTypes)[number];

/** One thing that happened with a customer. Holds no personal data, only references. */
export interface TimelineEntry {
  readonly entryId: string;
  readonly type: TimelineEntryType;
  /** ISO 8601 */
  readonly at: string;
  /** The id of what it is about: an order, a return, a message, a cart. */
  readonly reference: string;
  readonly orderId?: string;
  readonly channel?: string;
  /** Minor units, with `currency`. */
  readonly amount?: number;
  readonly currency?: string;
  readonly points?: number;
  /** Of a message: its template. */
  readonly template?: string;
}
