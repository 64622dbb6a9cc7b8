import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { putLocation } from './put-location.ts';

type Body = Parameters<typeof putLocation>[0]['body'];

const body = {
  name: 'Kemang',
  kind: 'store',
  address: { line1: 'Jl. Kemang 1', city: 'Jakarta', country: 'ID' },
  timeZone: 'Asia/Jakarta',
  openingHours: [],
  holidays: [],
  pickup: { enabled: true, readyInMinutes: 60 },
  ships: true,
} as Body;

const shop = () => {
  const runtime = testRuntime();
  return (changes: Partial<Body>, ifMatch: number) =>
    putLocation(
      asking(staffWith('channels.write'), {
        params: { code: 'kemang' },
        body: { ...body, ...changes },
        ifMatch,
      }),
      runtime,
    );
};

describe('a location', () => {
  it('is created once; sent again unchanged, it keeps its version', async () => {
    const put = shop();

    const created = await put({}, 0);
    const same = await put({}, 1);
    const changed = await put({ ships: false }, 1);

    expect([created, same, changed].map(({ status, version }) => [status, version])).toEqual([
      [201, 1],
      [200, 1],
      [200, 2],
    ]);
  });

  it('is changed by one of two who read the same version', async () => {
    const put = shop();
    await put({}, 0);

    const answers = await Promise.all([
      refusalOf(put({ name: 'Kemang Raya' }, 1)),
      refusalOf(put({ name: 'Kemang Selatan' }, 1)),
    ]);

    expect(answers.sort()).toEqual(['STALE_VERSION', 'none']);
  });
});
