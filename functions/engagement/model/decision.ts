import type { Letter } from './letter.ts';
import type { SkipReason, StoreOffer } from './message.ts';
import type { Locale, Route } from './recipient.ts';

/** A message as its medium takes it. */
export interface Rendered {
  /** E-mail and notifications. */
  readonly subject?: string;
  readonly text: string;
  /** Notifications only: what a tap opens. */
  readonly url?: string;
  /** E-mail only; everything in it is escaped. */
  readonly html?: string;
}

/** A message that may go out now. */
export interface Outgoing {
  readonly kind: 'send';
  readonly route: Route;
  /** Whom the person sees it come from. */
  readonly from: string;
  readonly locale: Locale;
  readonly letter: Letter;
  /** What is kept of it: without what opens something (a guest's cart, a code). @default `letter` */
  readonly keptLetter?: Letter;
  /** The person proved the address, or staff entered it for them; else anybody may have typed it. */
  readonly isProven: boolean;
  readonly timeZone: string;
  /** What its reader may have held. */
  readonly offer?: StoreOffer;
}

/** What becomes of a message at this moment. */
export type SendingDecision = Outgoing | { readonly kind: 'skip'; readonly reason: SkipReason };
