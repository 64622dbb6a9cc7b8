import { callAws, type AwsCall } from '../aws-call.ts';
import { stopHeaders, type Handover, type MessageProvider } from '../provider.ts';

export interface SesSettings {
  /** A verified sender, `shop@example.com`. */
  readonly from: string;
  /** Publishes what becomes of each message. @default only the account's own */
  readonly configurationSet?: string;
}

/** What SES will never take. */
const REFUSED = ['MessageRejected', 'BadRequestException', 'NotFoundException'];

/** E-mail by Amazon SES. It knows no idempotency key. */
export const sesProvider = ({ from, configurationSet }: SesSettings, send?: AwsCall): MessageProvider => ({
  dedupes: false,
  media: ['email'],
  send: (message) =>
    callAws(
      {
        service: 'ses',
        path: '/v2/email/outbound-emails',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...emailOf(message, from), ConfigurationSetName: configurationSet }),
      },
      REFUSED,
      send,
    ),
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
