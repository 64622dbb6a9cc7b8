import { createCipheriv, createECDH, hkdfSync } from 'node:crypto';

/** What a browser gives to encrypt for it, base64url. */
export interface PushKeys {
  /** Its public key, an uncompressed point of P-256. */
  readonly p256dh: string;
  readonly auth: string;
}

/** What is drawn anew for each message. */
export interface PushDraw {
  /** 16 bytes */
  readonly salt: Buffer;
  /** Private key of P-256, 32 bytes. */
  readonly privateKey: Buffer;
}

const RECORD_BYTES = 4096;
/** Header, delimiter and tag of the only record; a push service need not take more (RFC 8030, 7.2). */
export const MOST_PAYLOAD_BYTES = RECORD_BYTES - 86 - 17;

export const drawPush = (): PushDraw => {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  return { salt: crypto.getRandomValues(Buffer.alloc(16)), privateKey: pair.getPrivateKey() };
};

/**
 * A message that only the browser can read: `aes128gcm` of RFC 8188 under the keys of RFC 8291, in one record.
 *
 * @throws when the browser's key is no point of P-256
 */
export const encryptPush = (payload: Buffer, keys: PushKeys, { salt, privateKey }: PushDraw): Buffer => {
  const ours = createECDH('prime256v1');
  ours.setPrivateKey(privateKey);
  const [theirPublic, ourPublic] = [Buffer.from(keys.p256dh, 'base64url'), ours.getPublicKey()];
  const shared = ours.computeSecret(theirPublic);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirPublic, ourPublic]);
  const input = derived(shared, Buffer.from(keys.auth, 'base64url'), info, 32);
  const key = derived(input, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derived(input, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  const text = Buffer.concat([cipher.update(payload), cipher.update(LAST_RECORD), cipher.final()]);
  return Buffer.concat([headerOf(salt, ourPublic), text, cipher.getAuthTag()]);
};

const LAST_RECORD = Buffer.from([2]);

const headerOf = (salt: Buffer, publicKey: Buffer): Buffer => {
  const size = Buffer.alloc(5);
  size.writeUInt32BE(RECORD_BYTES);
  size.writeUInt8(publicKey.length, 4);
  return Buffer.concat([salt, size, publicKey]);
};

const derived = (input: Buffer, salt: Buffer, info: Buffer, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', input, salt, info, bytes));
