import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '#shared/time/clock.ts';
import { makeSecrets } from './secrets.ts';

describe('a secret', () => {
  it('is fetched once, and anew after five minutes, so that a replaced one is used without a deployment', async () => {
    let now = 0;
    let value = 'old';
    const secrets = makeSecrets({ now: () => now }, async () => value);
    const seen = [await secrets.get('midtrans')];

    value = 'new';
    seen.push(await secrets.get('midtrans'));
    now = 5 * MINUTE;
    seen.push(await secrets.get('midtrans'));

    expect(seen).toEqual(['old', 'old', 'new']);
  });

  it('is fetched again after a failure', async () => {
    let calls = 0;
    const secrets = makeSecrets({ now: () => 0 }, async () => {
      calls += 1;
      if (calls === 1) throw new Error('the service is down');
      return 'here';
    });
    await expect(secrets.get('midtrans')).rejects.toThrow('down');

    expect(await secrets.get('midtrans')).toBe('here');
  });
});
