import type { Channel } from '../../channels/public.ts';
import type { CustomerContact } from '../../customers/public.ts';
import type { OwnContent, SkipReason, StoreOffer } from '../model/message.ts';
import type { Locale } from '../model/recipient.ts';
import type { TemplateFacts } from '../templates/liquid.ts';

export type SubjectReading =
  | { readonly kind: 'current'; readonly facts: Partial<TemplateFacts>; readonly offer?: StoreOffer }
  | { readonly kind: 'over'; readonly reason: SkipReason };

export interface SubjectRequest {
  readonly own: OwnContent;
  readonly customerId: string;
  readonly home: CustomerContact['home'];
  readonly channel: Channel | undefined;
  readonly locale: Locale;
  readonly timeZone: string;
  /** When the run of the journey began. */
  readonly since: string;
}
