import { describe, expect, it } from '@jest/globals';
import { asking, guest } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { getTrackScript } from './get-track-script.ts';

describe('the script of a storefront', () => {
  it('is given to anybody, and kept by browsers for an hour', async () => {
    const { status, body, headers } = await getTrackScript(asking(guest, {}), testRuntime());

    expect([status, headers?.['cache-control']]).toEqual([200, 'public, max-age=3600']);
    expect(body).toContain('window.satu');
  });
});
