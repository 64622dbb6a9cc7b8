import type { MessageReports } from './message.ts';
import type { MessageMedium } from './recipient.ts';

/** What a provider tells after a message was handed over, or what a person wrote back. */
export type MessageReport =
  | { readonly kind: 'noted'; readonly messageId: string; readonly report: keyof MessageReports }
  /** The address does not exist, by this medium. */
  | { readonly kind: 'dead'; readonly medium: MessageMedium; readonly address: string }
  | { readonly kind: 'complaint'; readonly messageId: string; readonly address: string }
  | {
      readonly kind: 'wrote';
      readonly medium: 'sms' | 'whatsapp';
      readonly phone: string;
      readonly text: string;
    };

/** What carriers and WhatsApp ask every sender to understand, in English and Indonesian. */
const STOP_WORDS: readonly string[] = [
  'stop',
  'stopall',
  'unsubscribe',
  'cancel',
  'end',
  'quit',
  'berhenti',
  'unreg',
];
const START_WORDS: readonly string[] = ['start', 'unstop', 'mulai'];

/** What a reply asks for; a word among others asks for nothing. */
export const wordIn = (text: string): 'stop' | 'start' | undefined => {
  const word = text
    .trim()
    .replaceAll(/[.!"']/g, '')
    .toLowerCase();
  if (STOP_WORDS.includes(word)) return 'stop';
  return START_WORDS.includes(word) ? 'start' : undefined;
};
