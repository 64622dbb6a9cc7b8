import { describe, expect, it } from '@jest/globals';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { requestSearchIndexRebuild } from './request-search-index-rebuild.ts';

describe('a request to rebuild the search index', () => {
  it('is published once under one key, also when it comes twice at once', async () => {
    const runtime = testRuntime();
    const request = (key?: string) =>
      requestSearchIndexRebuild(
        asking(staffWith('catalog.write'), {
          idempotency: key === undefined ? undefined : { key, fingerprint: 'a' },
        }),
        runtime,
      );

    const answers = await Promise.all([request('one'), request('one')]);
    await request();
    await request();

    expect(answers.map(({ body }) => body.requestId)).toEqual(['idx_one', 'idx_one']);
    expect(runtime.db.items('catalog').filter(({ event }) => event !== undefined)).toHaveLength(3);
  });
});
