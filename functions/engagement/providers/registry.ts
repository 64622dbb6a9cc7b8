import type { Database } from '#shared/dynamodb/database.ts';
import type { Clock } from '#shared/time/clock.ts';
import { awsSmsProvider } from './aws-sms/aws-sms.ts';
import { awsWhatsAppProvider } from './aws-whatsapp/aws-whatsapp.ts';
import { byMedium } from './by-medium.ts';
import type { MessageProvider } from './provider.ts';
import { sandboxProvider } from './sandbox/sandbox.ts';
import { sesProvider } from './ses/ses.ts';
import { webPushProvider } from './web-push/web-push.ts';
import type { Secrets } from '#shared/secrets/secrets.ts';

/** What a provider is made of. */
export interface ProviderParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly senders: MessageSenders;
}

/** Who messages come from; a medium without one is not carried. */
export interface MessageSenders {
  /** The verified sender of the business. */
  readonly email?: string;
  /** Of SES: publishes deliveries, bounces, complaints, opens and clicks. */
  readonly configurationSet?: string;
  /** Phone number, sender id or pool of End User Messaging. */
  readonly sms?: string;
  /** Phone number id of End User Messaging Social. */
  readonly whatsapp?: string;
}

export const sendersFrom = (environment: Readonly<Record<string, string | undefined>>): MessageSenders => ({
  email: environment['MAIL_SENDER'],
  configurationSet: environment['MAIL_CONFIGURATION_SET'],
  sms: environment['SMS_SENDER'],
  whatsapp: environment['WHATSAPP_SENDER'],
});

/** Every way to carry messages, by name: a folder for each provider, and a line here. `undefined`: it lacks a setting. */
const providers = {
  sandbox: sandboxProvider,
  aws: ({ senders: { email, configurationSet, sms, whatsapp }, ...parts }: ProviderParts) =>
    byMedium([
      email === undefined ? undefined : sesProvider({ from: email, configurationSet }),
      whatsapp === undefined ? undefined : awsWhatsAppProvider({ from: whatsapp }),
      sms === undefined ? undefined : awsSmsProvider({ from: sms }),
      email === undefined ? undefined : webPushProvider({ ...parts, subject: `mailto:${email}` }),
    ]),
} as const satisfies Record<string, (parts: ProviderParts) => MessageProvider | undefined>;

export type MessageProviderName = keyof typeof providers;

export const makeProvider = (name: MessageProviderName, parts: ProviderParts): MessageProvider | undefined =>
  providers[name](parts);
