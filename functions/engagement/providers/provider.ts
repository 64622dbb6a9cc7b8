import type { ApprovedText } from '../model/letter.ts';
import type { Rendered } from '../model/decision.ts';
import type { MessageMedium, MessagePurpose, Route } from '../model/recipient.ts';

/** One message, as handed to whoever carries it. */
export interface Handover extends Route {
  /** The same for the same message: the provider's idempotency key. */
  readonly key: string;
  readonly from: string;
  readonly content: Rendered;
  /** For e-mail headers List-Unsubscribe and List-Unsubscribe-Post: one POST there stops it (RFC 8058). */
  readonly stopUrl?: string;
  /** Notifications only: a POST there with `report` says that it was shown or tapped. */
  readonly reportUrl?: string;
  /** Transactional messages and marketing go by different rules of carriers. */
  readonly purpose: MessagePurpose;
  /** WhatsApp only: what may be sent to somebody who did not write within 24 hours. */
  readonly approved?: ApprovedText;
  /** WhatsApp only: the person wrote within 24 hours, so that any text may be sent. */
  readonly isInConversation?: boolean;
  /** When it must be forgotten, seconds since 1970. */
  readonly ttl: number;
}

/** What tells mail programs how one click stops such messages (RFC 2369, RFC 8058). */
export const stopHeaders = ({
  medium,
  stopUrl,
}: Pick<Handover, 'medium' | 'stopUrl'>): Readonly<Record<string, string>> =>
  medium !== 'email' || stopUrl === undefined
    ? {}
    : { 'List-Unsubscribe': `<${stopUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };

export type MessageProviderAnswer =
  | { readonly accepted: true }
  /** It will never be taken: a wrong address, a blocked recipient. Failures that pass are thrown instead. */
  | { readonly accepted: false; readonly reason: string }
  /** It was surely not taken now, and may be handed over again at `retryAt`, in ms since 1970. */
  | { readonly accepted: false; readonly reason: string; readonly retryAt: number };

/** Whoever carries messages. A folder each, named in `registry.ts`, chosen in `settings.ts`. */
export interface MessageProvider {
  /** True: a message handed over twice under one key is delivered once. Else it is never handed over twice. */
  readonly dedupes: boolean;
  /** Media it carries; people are reached by one of these. */
  readonly media: readonly MessageMedium[];
  readonly send: (message: Handover) => Promise<MessageProviderAnswer>;
}
