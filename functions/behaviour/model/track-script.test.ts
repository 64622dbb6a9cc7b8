import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { trackScript } from './track-script.ts';

interface Satu {
  readonly track: (event: string, properties?: object) => void;
  readonly consent: (given: boolean) => unknown;
  readonly signedIn: (token: () => string) => void;
}

const browser = (navigator: object = {}, status = 202) => {
  const kept = new Map<string, string>();
  const sent: { url: string; headers: Record<string, string>; body: { batch: Record<string, unknown>[] } }[] =
    [];
  const later: (() => unknown)[] = [];
  let made = 0;
  const answers = [status];
  const window: { satu?: Satu } = {};
  const given = {
    window,
    document: { currentScript: { src: 'https://api.example/v1/track.js', dataset: { channel: 'app' } } },
    navigator,
    localStorage: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
      removeItem: (name: string) => void kept.delete(name),
    },
    crypto: { randomUUID: () => `id-${(made += 1)}` },
    setTimeout: (run: () => unknown) => later.push(run),
    clearTimeout: () => undefined,
    addEventListener: () => undefined,
    fetch: async (url: string, { headers, body }: { headers: Record<string, string>; body: string }) => {
      sent.push({ url, headers, body: JSON.parse(body) as (typeof sent)[number]['body'] });
      return { status: answers.shift() ?? 202 };
    },
  };
  const sandbox = createContext({ ...given, URL, Date, JSON });
  runInContext(trackScript, sandbox);
  const passed = async () => {
    for (const run of later.splice(0)) await run();
    await new Promise((resolve) => setImmediate(resolve));
  };
  if (window.satu === undefined) throw new Error('the script did not begin');
  return { satu: window.satu, kept, sent, passed };
};

describe('the script of a storefront', () => {
  it('is at most 3 KB as it travels', () => {
    expect(gzipSync(trackScript).byteLength).toBeLessThanOrEqual(3072);
  });

  it('stores and sends nothing before the visitor agreed, and then what it noticed until then', async () => {
    const { satu, kept, sent, passed } = browser();

    satu.track('Product Viewed', { sku: 'KOPI' });
    await passed();
    expect([sent.length, kept.size]).toEqual([0, 0]);
    await satu.consent(true);
    await passed();

    expect(sent).toMatchObject([
      {
        url: 'https://api.example/v1/events',
        body: {
          channel: 'app',
          batch: [{ event: 'Product Viewed', properties: { sku: 'KOPI' }, anonymousId: 'id-2' }],
        },
      },
    ]);
  });

  it('forgets what it knows when the visitor does not agree any more', async () => {
    const { satu, kept, sent, passed } = browser();
    await satu.consent(true);
    satu.track('Cart Viewed');
    await passed();

    satu.consent(false);
    satu.track('Cart Viewed');
    await passed();

    expect(sent).toHaveLength(1);
    expect(kept.has('satu.anonymousId')).toBe(false);
  });

  it('takes Global Privacy Control for a no', async () => {
    const { satu, sent, passed } = browser({ globalPrivacyControl: true });

    satu.track('Cart Viewed');
    await passed();

    expect(sent).toEqual([]);
  });

  it('sends again under the same id when the service is busy, and with the token after sign-in', async () => {
    const { satu, sent, passed } = browser({}, 503);
    await satu.consent(true);
    satu.track('Cart Viewed');
    await passed();
    satu.signedIn(() => 'token');
    await passed();

    const ids = sent.map(({ body }) => body.batch[0]?.['messageId']);
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(sent.map(({ headers }) => headers['authorization'])).toEqual([undefined, 'Bearer token']);
  });
});
