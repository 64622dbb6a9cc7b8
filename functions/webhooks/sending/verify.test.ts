import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { signedHeaders } from './signature.ts';

type IsGenuine = (
  headers: Readonly<Record<string, string>>,
  body: string,
  secret: string,
  now: number,
) => boolean;

/** The very lines that the guide gives to receivers. */
const guide = join(import.meta.dirname, '../../../docs/guides/webhooks.md');
let isGenuine: IsGenuine;
beforeAll(async () => {
  const [, lines = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync(guide, 'utf8')) ?? [];
  const module = await import(`data:text/javascript,${encodeURIComponent(lines)}`);
  ({ isGenuine } = module as { isGenuine: IsGenuine });
});

const [secret, next] = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_bmV3'];
const at = Date.parse('2026-11-26T03:00:00.000Z');
const body = '{"type":"OrderPaid","timestamp":"2026-11-26T03:00:00.000Z","data":{"note":"é"}}';
const headers = signedHeaders({ id: 'msg_1', body, at }, [secret]);

describe('the lines of the guide', () => {
  it('take what the shop signed, also while it signs with two secrets', () => {
    const rotating = signedHeaders({ id: 'msg_1', body, at }, [next, secret]);

    expect([
      isGenuine(headers, body, secret, at + 10_000),
      isGenuine(rotating, body, secret, at),
      isGenuine(rotating, body, next, at),
    ]).toEqual([true, true, true]);
  });

  it.each([
    ['another body', { body: `${body} ` }],
    ['another id', { headers: { ...headers, 'webhook-id': 'msg_2' } }],
    ['another time', { headers: { ...headers, 'webhook-timestamp': String(at / 1000 + 1) } }],
    ['another secret', { secret: next }],
    ['a message of ten minutes ago', { now: at + 600_000 }],
    ['no signature', { headers: {} }],
    ['half a signature', { headers: { ...headers, 'webhook-signature': 'v1,abc' } }],
  ])('refuse %s', (_what, changed) => {
    const sent = { headers, body, secret, now: at, ...changed };

    expect(isGenuine(sent.headers, sent.body, sent.secret, sent.now)).toBe(false);
  });
});
