import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { webhookEvents } from './model/webhook.ts';

export const webhookParams = z.strictObject({ channel: field.code, webhookId: field.id });

export const webhookBody = z.strictObject({
  url: field.token(2000, 'URL that messages are posted to: https://, a public host, port 443 or 8443'),
  events: z
    .array(z.enum(webhookEvents))
    .check(
      z.minLength(1),
      z.maxLength(webhookEvents.length),
      z.describe(
        '`ChannelStockChanged` contains the rows of `GET /v1/channels/{channel}/stock-changes` in batches; the others are the events of that name, of this channel',
      ),
    ),
});

const shown = {
  webhookId: field.id,
  channel: field.code,
  ...webhookBody.shape,
  status: z
    .enum(['active', 'paused'])
    .check(
      z.describe(
        '`paused`: no delivery succeeded for three days, or the receiver answered 410; messages wait',
      ),
    ),
  failingSince: z.optional(field.instant.check(z.describe('Time of the first failed delivery'))),
  previousSecretUntil: z.optional(
    field.instant.check(z.describe('Until then, messages are also signed with the previous secret')),
  ),
  createdAt: field.instant,
  version: field.version,
};

export const webhook = z.strictObject(shown);

export const webhookWithSecret = z.strictObject({
  ...shown,
  secret: z.string().check(z.describe('`whsec_` and the key in base 64. Shown only in this answer')),
});

export const delivery = z.strictObject({
  deliveryId: field.id.check(z.describe('Sent as `webhook-id`, the same in every attempt')),
  type: z.string(),
  status: z
    .enum(['waiting', 'delivered', 'given_up'])
    .check(z.describe('`waiting`: next attempt at `dueAt`')),
  tried: z.int().check(z.describe('Attempts since it was created or resent')),
  attempts: z
    .array(
      z.strictObject({
        at: field.instant,
        status: z.optional(z.int().check(z.describe('HTTP status of the receiver'))),
        reason: z.optional(
          z
            .enum(['address_not_allowed', 'timed_out', 'unreachable'])
            .check(z.describe('Why there was no answer')),
        ),
        durationMs: z.int(),
      }),
    )
    .check(z.describe('The last ten attempts, newest first')),
  dueAt: z.optional(field.instant),
  createdAt: field.instant,
});
