import type { SkipReason } from './message.ts';
import type { Locale, Route } from './recipient.ts';

/** A message as its medium takes it. */
export interface Rendered {
  /** E-mail only. */
  readonly subject?: string;
  readonly text: string;
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
  readonly content: Rendered;
  /** The text to keep: without what opens something (a guest's cart). */
  readonly kept: Rendered;
  /** Marketing only: where one click stops it (RFC 8058). */
  readonly stopUrl?: string;
  readonly timeZone: string;
}

/** What becomes of a message at this moment. */
export type Decision = Outgoing | { readonly kind: 'skip'; readonly reason: SkipReason };
