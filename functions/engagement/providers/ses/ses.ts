import { signedRequest, type SignedAnswer, type SignedCall } from '#shared/aws/signed-request.ts';
import { stopHeaders, type Handover, type MessageProvider } from '../provider.ts';

export interface SesSettings {
  /** A verified sender, `shop@example.com`. */
  readonly from: string;
  /** Publishes what becomes of each message. @default only the account's own */
  readonly configurationSet?: string;
}

type Call = (call: SignedCall) => Promise<SignedAnswer>;

/** What SES will never take. Whatever else it answers may pass: it is thrown, and tried again. */
const REFUSED = ['MessageRejected', 'BadRequestException', 'NotFoundException'];

/** E-mail by Amazon SES. It knows no idempotency key. */
export const sesProvider = (
  { from, configurationSet }: SesSettings,
  call: Call = signedRequest,
): MessageProvider => ({
  dedupes: false,
  media: ['email'],
  send: async (message) => {
    const answer = await call({
      service: 'ses',
      path: '/v2/email/outbound-emails',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...emailOf(message, from), ConfigurationSetName: configurationSet }),
    });
    if (answer.status === 200) return { accepted: true };
    const error = errorOf(answer);
    if (REFUSED.includes(error)) return { accepted: false, reason: 'provider_refused' };
    throw new Error(`SES answered ${answer.status} ${error}`);
  },
});

const emailOf = (message: Handover, from: string) => ({
  FromEmailAddress: `${displayName(message.from)} <${from}>`,
  Destination: { ToAddresses: [message.address] },
  Content: {
    Simple: {
      Subject: utf8(message.content.subject ?? message.from),
      Body: {
        Text: utf8(message.content.text),
        Html: message.content.html === undefined ? undefined : utf8(message.content.html),
      },
      Headers: Object.entries(stopHeaders(message)).map(([Name, Value]) => ({ Name, Value })),
    },
  },
  EmailTags: [{ Name: 'message', Value: message.key }],
});

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

/** As an encoded word (RFC 2047): SES takes ASCII only in the sender, and no sign of a name can end it early. */
const displayName = (name: string): string => `=?UTF-8?B?${Buffer.from(name).toString('base64')}?=`;

/** `MessageRejected` of `MessageRejected:http://…`. */
const errorOf = ({ headers }: SignedAnswer): string =>
  (headers['x-amzn-errortype'] ?? 'without an error type').split(':')[0] ?? '';
