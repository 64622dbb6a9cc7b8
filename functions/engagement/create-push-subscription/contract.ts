import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { engagementErrors } from '../errors.ts';
import { pushSubscription } from '../schemas.ts';

const base64url = (length: number, description: string) =>
  z
    .string()
    .check(
      z.regex(new RegExp(`^[A-Za-z0-9_-]{${length}}=*$`), 'is not base64url of the right length'),
      z.describe(description),
    );

export const CreatePushSubscription = defineRoute({
  operationId: 'createPushSubscription',
  method: 'POST',
  path: '/v1/me/push-subscriptions',
  summary: 'Subscribe a browser to notifications.',
  description:
    'Takes what `PushManager.subscribe()` answers. Each browser counts once; a browser that another customer used before is theirs no more. At most 10 browsers, the oldest goes. Marketing also needs consent for the medium `push`.',
  access: access.customer,
  body: z.strictObject({
    endpoint: field.token(1000, 'https URL of the browser’s push service'),
    keys: z.strictObject({
      p256dh: base64url(87, 'Public key of the browser'),
      auth: base64url(22, 'Shared secret of the browser'),
    }),
    expirationTime: z.optional(z.nullable(z.number())),
  }),
  responses: { 201: pushSubscription },
  errors: [engagementErrors.PUSH_SUBSCRIPTION_INVALID],
  example: {
    endpoint: 'https://updates.push.services.mozilla.com/wpush/v2/abc',
    keys: {
      p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    },
  },
});
