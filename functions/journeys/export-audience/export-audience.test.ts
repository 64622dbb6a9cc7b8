import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { marketingWorld } from '../../../test/support/marketing-world.ts';
import { exportAudience } from './export-audience.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const answer = (purpose: string, state: string) => ({ medium: 'email', purpose, state });

describe('an audience for an advertising platform', () => {
  it('has hashes of proven addresses, of those who agreed to marketing and profiling', async () => {
    const world = await marketingWorld();
    const both = [answer('marketing', 'granted'), answer('profiling', 'granted')];
    await world.customer('ayu', {
      personal: { email: ' Ayu@Example.com ', phone: '+62 812-0000' },
      proofs: { email: {}, phone: {} },
      consents: both,
    });
    await world.customer('budi', { proofs: {}, consents: both });
    await world.customer('citra', { consents: [answer('marketing', 'granted')] });
    await world.customer('dewi', {
      consents: [answer('marketing', 'withdrawn'), answer('profiling', 'granted')],
    });

    const audience = { customerIds: ['ayu', 'budi', 'citra', 'dewi', 'nobody'] };
    const request = asking(staffWith('audiences.export'), { body: { audience } });
    const { body } = await exportAudience(request, world.dependencies);

    expect(body).toEqual({
      data: [{ email: hash('ayu@example.com'), phone: hash('628120000') }],
      page: { nextCursor: null },
    });
    expect(JSON.stringify(body)).not.toMatch(/example|ayu/);
  });
});
