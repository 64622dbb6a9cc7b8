import * as z from 'zod/mini';
import { voucherKey } from '../schemas.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const ListVoucherKeys = defineRoute({
  operationId: 'listVoucherKeys',
  method: 'GET',
  path: '/v1/voucher-keys',
  summary: 'List the public keys that vouchers are signed with.',
  description:
    'A JWK set (RFC 7517, RFC 8037). A till keeps it, and so knows a voucher of the shop without a network: the voucher is a compact JWS with `alg: EdDSA` and `typ: voucher`.',
  access: access.public,
  sharedFor: 300,
  responses: {
    200: z.strictObject({
      keys: z.array(voucherKey),
    }),
  },
});
