import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { promotionOf } from '../../../test/support/sample-promotion.ts';
import { asking, guest } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { listVoucherKeys } from '../list-voucher-keys/list-voucher-keys.ts';
import { voucherOf } from '../model/voucher.ts';
import { signVoucher } from './sign-voucher.ts';

const voucher = voucherOf(promotionOf('p', { kind: 'percent', percent: 10 }), { code: 'CODE' });

describe('a signed voucher', () => {
  it('is known by the public key of the shop alone, and by no other text', async () => {
    const runtime = testRuntime();
    const { secrets } = runtime;
    const { body } = await listVoucherKeys(asking(guest, {}), runtime);

    const token = typeof voucher === 'string' ? '' : await signVoucher(secrets, voucher);

    const [head = '', claims = '', signature = ''] = token.split('.');
    const [{ kid, ...jwk } = { kid: '' }] = body.keys;
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    const holds = (text: string): boolean =>
      verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toEqual({
      alg: 'EdDSA',
      typ: 'voucher',
      kid,
    });
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ code: 'CODE' });
    expect(holds(`${head}.${claims}`)).toBe(true);
    expect(holds(`${head}.${claims}x`)).toBe(false);
    expect(Object.keys(jwk)).not.toContain('d');
  });
});
