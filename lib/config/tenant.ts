import type { StageName } from './stage.ts';

/** One business. Each deploys its own set of stacks, with its own data, users and keys. */
export interface TenantConfig {
  /** In the name of every stack, for example `satu`. */
  readonly name: string;
  readonly region: string;
  /** Sales channels that call the API as machines; each gets a client of its own. */
  readonly channels: readonly string[];
  /** Browser origins that may call the API. */
  readonly origins: Readonly<Record<StageName, readonly string[]>>;
  /**
   * Networks of servers that call the API for their visitors (`203.0.113.7/32`). They say in `X-Forwarded-For` for whom; limits
   * per address count the visitor and not the server. Browsers and apps call by themselves and need no entry.
   */
  readonly storefrontServers: Readonly<Record<StageName, readonly string[]>>;
  /** Who e-mail to customers comes from, by stage. @default none: nothing is sent, and synth warns in `prod` */
  readonly mail: Readonly<Partial<Record<StageName, MailSender>>>;
  /**
   * The payment providers of a stage, by their names in `functions/payments/providers/registry.ts`; `cash` for a shop
   * that takes nothing else. A stage with real customers is not deployed without one that takes real money.
   */
  readonly payments: Readonly<Record<StageName, readonly string[]>>;
  /** Where a person is sent back to after signing in. */
  readonly signedIn: {
    readonly storefront: Readonly<Record<StageName, readonly string[]>>;
    readonly console: Readonly<Record<StageName, readonly string[]>>;
  };
}

export interface MailSender {
  /** Address customers see, `shop@acme.example`. */
  readonly sender: string;
  /** The identity that is verified in SES in this account and Region: a domain or the address itself. */
  readonly identity: string;
  /** Publishes deliveries, bounces, complaints, opens and clicks to one of `topics`. */
  readonly configurationSet?: string;
  /** Of AWS End User Messaging: phone number, sender id or pool that SMS come from. @default no SMS */
  readonly sms?: string;
  /** Of AWS End User Messaging Social: `phone-number-id-…` that WhatsApp messages come from. @default none */
  readonly whatsapp?: string;
  /** ARNs of the SNS topics that tell POST /v1/message-reports what became of messages. @default none */
  readonly topics?: readonly string[];
}

/** What holds for every business that says nothing else. */
const usual: Omit<TenantConfig, 'name'> = {
  region: 'ap-southeast-3',
  channels: ['web', 'app', 'pos', 'phone', 'whatsapp', 'marketplace'],
  origins: { dev: ['*'], prod: [] },
  storefrontServers: { dev: [], prod: [] },
  mail: {},
  payments: { dev: ['sandbox', 'midtrans', 'stripe'], prod: [] },
  signedIn: {
    storefront: {
      dev: ['http://localhost:3000/signed-in'],
      prod: ['https://localhost/signed-in'],
    },
    console: {
      dev: ['http://localhost:3001/signed-in'],
      prod: ['https://localhost/signed-in'],
    },
  },
};

/**
 * What differs from business to business.
 *
 * @example
 * acme: {
 *   region: 'eu-central-1',
 *   channels: ['web', 'pos'],
 *   origins: { dev: ['*'], prod: ['https://shop.acme.example'] },
 *   payments: { dev: ['sandbox'], prod: ['midtrans', 'stripe'] },
 *   mail: { prod: { sender: 'shop@acme.example', identity: 'acme.example' } },
 * },
 */
const own: Readonly<Record<string, Partial<Omit<TenantConfig, 'name'>>>> = {
  satu: {},
};

/** Settings of one business; a business without an entry of its own gets the usual ones. */
export const tenantOf = (
  name: string,
  overrides: Partial<Pick<TenantConfig, 'region' | 'payments'>> = {},
): TenantConfig => {
  if (!/^[a-z][a-z0-9-]{0,15}$/.test(name)) {
    throw new Error(`"${name}" cannot name a tenant: use up to 16 lower-case letters, digits and hyphens`);
  }
  return { ...usual, ...own[name], ...overrides, name };
};
