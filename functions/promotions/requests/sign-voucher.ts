import { createHash, createPrivateKey, createPublicKey, hkdfSync, sign, type KeyObject } from 'node:crypto';
import type * as z from 'zod/mini';
import type { Secrets } from '#shared/secrets/secrets.ts';
import type { Voucher } from '../model/voucher.ts';
import type { voucherKey } from '../schemas.ts';

/** What tells vouchers from other things that are signed (RFC 7515 §4.1.9). */
export const VOUCHER_TYPE = 'voucher';

type VoucherKey = z.output<typeof voucherKey>;

/** A voucher as a compact JWS, signed with Ed25519: some 600 characters, for a QR code. */
export const signVoucher = async (secrets: Secrets, voucher: Voucher): Promise<string> => {
  const key = await privateKeyOf(secrets);
  const { kid } = publicPartOf(key);
  const signed = [{ alg: 'EdDSA', typ: VOUCHER_TYPE, kid }, voucher]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`;
};

export const voucherKeyOf = async (secrets: Secrets): Promise<VoucherKey> =>
  publicPartOf(await privateKeyOf(secrets));

const publicPartOf = (key: KeyObject): VoucherKey => {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  const kid = createHash('sha256').update(x).digest('base64url').slice(0, 8);
  return { kid, kty: 'OKP', crv: 'Ed25519', x };
};

/** What stands before the 32 bytes of a private key in PKCS #8 (RFC 8410 §7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** It follows from the secret that the codes of coupons follow from, so that one cannot be replaced without the other. */
const privateKeyOf = async (secrets: Secrets): Promise<KeyObject> => {
  const seed = Buffer.from(hkdfSync('sha256', await secrets.get('tokens'), '', 'vouchers', 32));
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
};
