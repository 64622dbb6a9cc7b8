import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const GetPushKey = defineRoute({
  operationId: 'getPushKey',
  method: 'GET',
  path: '/v1/push-key',
  summary: 'Get the public key for browser notifications.',
  description: 'The `applicationServerKey` of `PushManager.subscribe()` (VAPID, RFC 8292).',
  access: access.public,
  responses: {
    200: z.strictObject({
      publicKey: z.string().check(z.describe('Uncompressed point of P-256, base64url')),
    }),
  },
});
