import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { webhookEvents } from './model/webhook.ts';

export const webhookParams = z.strictObject({ channel: field.code, webhookId: field.id });

export const webhookBody = z.strictObject({
  url: field.token(2000, 'Where messages are posted to: https://, a host on the Internet, port 443 or 8443'),
  events: z
    .array(z.enum(webhookEvents))
    .check(
      z.minLength(1),
      z.maxLength(webhookEvents.length),
      z.describe(
        '`ChannelStockChanged` brings the rows of `GET /v1/channels/{channel}/stock-changes` in batches; the others are the events of that name, of this channel',
      ),
    ),
});

const shown = {
  webhookId: field.id,
  channel: field.code,
  ...webhookBody.shape,
  status: z
    .enum(['active', 'paused'])
    .check(z.describe('`paused`: it took nothing for three days, or answered 410; what happens waits')),
  failingSince: z.optional(field.instant.check(z.describe('Since when it takes nothing'))),
  previousSecretUntil: z.optional(
    field.instant.check(z.describe('Until then, messages are signed with the secret before, too')),
  ),
  createdAt: field.instant,
  version: field.version,
};

export const webhook = z.strictObject(shown);

export const webhookWithSecret = z.strictObject({
  ...shown,
  secret: z
    .string()
    .check(
      z.describe('`whsec_` and the key in base 64. Shown this once: keep it where other secrets are kept'),
    ),
});

export const delivery = z.strictObject({
  deliveryId: field.id.check(z.describe('Sent as `webhook-id`, the same at every try')),
  type: z.string(),
  status: z
    .enum(['waiting', 'delivered', 'given_up'])
    .check(z.describe('`waiting`: not taken yet, to be tried at `dueAt`')),
  tried: z.int().check(z.describe('Tries so far, since it was last asked for')),
  attempts: z
    .array(
      z.strictObject({
        at: field.instant,
        status: z.optional(z.int().check(z.describe('What the receiver answered'))),
        reason: z.optional(
          z
            .enum(['address_not_allowed', 'timed_out', 'unreachable'])
            .check(z.describe('Why nothing came back')),
        ),
        durationMs: z.int(),
      }),
    )
    .check(z.describe('The last ten tries, newest first')),
  dueAt: z.optional(field.instant),
  createdAt: field.instant,
});
