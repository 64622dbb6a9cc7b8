import { createDecipheriv, createECDH, createPublicKey, hkdfSync, verify } from 'node:crypto';

interface Shown {
  readonly endpoint: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** A browser with its push service: takes messages by RFC 8030 and 8292 and reads them by RFC 8291; for tests. */
export const fakePushService = (publicKey: string) => {
  const browsers = new Map<string, ReturnType<typeof browser>>();
  const shown: Shown[] = [];
  const answers = new Map<string, Response | 'silent'>();
  return {
    shown,
    /** A subscription as `PushManager.subscribe()` answers it. */
    subscribe: (endpoint: string) => {
      const made = browser();
      browsers.set(endpoint, made);
      return { endpoint, keys: { p256dh: made.p256dh, auth: made.auth } };
    },
    /** How calls for an endpoint are answered from now on. */
    answerWith: (endpoint: string, status: number | 'silent', headers: Record<string, string> = {}) =>
      answers.set(endpoint, status === 'silent' ? status : new Response(null, { status, headers })),
    answerAgain: (endpoint: string) => void answers.delete(endpoint),
    call: (async (to: unknown, init?: RequestInit) => {
      const endpoint = String(to);
      const answer = answers.get(endpoint);
      if (answer === 'silent') throw new DOMException('timed out', 'TimeoutError');
      if (answer !== undefined) return answer;
      const headers = init?.headers as Record<string, string>;
      const claims = claimsOf(headers['authorization'] ?? '', publicKey);
      const known = browsers.get(endpoint);
      if (claims === undefined || claims['aud'] !== new URL(endpoint).origin)
        return new Response(null, { status: 403 });
      if (known === undefined) return new Response(null, { status: 410 });
      const body = Buffer.from(init?.body as Uint8Array);
      if (body.length > 4096 || headers['ttl'] === undefined) return new Response(null, { status: 400 });
      const payload = JSON.parse(known.read(body).toString()) as Shown['payload'];
      shown.push({ endpoint, payload, claims, headers });
      return new Response(null, { status: 201 });
    }) as typeof fetch,
  };
};

const browser = () => {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  const auth = crypto.getRandomValues(Buffer.alloc(16));
  return {
    p256dh: pair.getPublicKey().toString('base64url'),
    auth: auth.toString('base64url'),
    read: (body: Buffer) => decryptPush(body, pair.getPrivateKey(), auth),
  };
};

/** What a browser does with a message. */
export const decryptPush = (body: Buffer, privateKey: Buffer, auth: Buffer): Buffer => {
  const [salt, length] = [body.subarray(0, 16), body.readUInt8(20)];
  const sender = body.subarray(21, 21 + length);
  const ours = createECDH('prime256v1');
  ours.setPrivateKey(privateKey);
  const hkdf = (key: Buffer, from: Buffer, info: string | Buffer, bytes: number) =>
    Buffer.from(hkdfSync('sha256', key, from, info, bytes));
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ours.getPublicKey(), sender]);
  const input = hkdf(ours.computeSecret(sender), auth, info, 32);
  const key = hkdf(input, salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = hkdf(input, salt, 'Content-Encoding: nonce\0', 12);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(body.subarray(-16));
  const padded = Buffer.concat([decipher.update(body.subarray(21 + length, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2));
};

/** The claims of a signed token of RFC 8292; nothing when another key signed it. */
const claimsOf = (header: string, publicKey: string): Record<string, unknown> | undefined => {
  const [, token = '', key] = /^vapid t=([^,]+), k=(.+)$/.exec(header) ?? [];
  if (key !== publicKey) return undefined;
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ format: 'jwk', key: jwk }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  return isSigned
    ? (JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>)
    : undefined;
};
