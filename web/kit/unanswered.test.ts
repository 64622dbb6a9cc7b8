import { describe, expect, it } from '@jest/globals';
import { withKeptKeys } from './unanswered.ts';

const world = (...outcomes: readonly (number | 'lost')[]) => {
  const sent: (string | null)[] = [];
  const send = withKeptKeys(async (_input, init) => {
    sent.push(new Headers(init?.headers).get('idempotency-key'));
    const outcome = outcomes[sent.length - 1] ?? 201;
    if (outcome === 'lost') throw new TypeError('Failed to fetch');
    return new Response(null, { status: outcome });
  });
  const press = (key: string, body = '{"sku":"A"}', ifMatch?: string) =>
    send('https://shop.example/v1/transfers', {
      method: 'POST',
      body,
      headers: { 'idempotency-key': key, ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }) },
    }).catch(() => undefined);
  return { sent, press };
};

describe('a request whose answer was lost', () => {
  it('goes out under its first key when the button is pressed again', async () => {
    const { sent, press } = world('lost', 503, 201, 201);

    await press('k1');
    await press('k2');
    await press('k3');
    await press('k4');

    expect(sent).toEqual(['k1', 'k1', 'k1', 'k4']);
  });

  it('leaves other requests their own: other content, another version, one that was answered', async () => {
    const { sent, press } = world('lost', 201, 201, 409);

    await press('k1');
    await press('k2', '{"sku":"B"}');
    await press('k3', undefined, '"4"');
    await press('k4');
    await press('k5');

    expect(sent).toEqual(['k1', 'k2', 'k3', 'k1', 'k5']);
  });
});
