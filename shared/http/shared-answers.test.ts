import { describe, expect, it } from '@jest/globals';
import { shared } from './shared-answers.ts';

const page = (asOf: string, name = 'Batik') => ({
  statusCode: 200,
  headers: { 'cache-control': 'no-store' },
  body: JSON.stringify({ data: [{ name }], asOf }),
});
const route = { sharedFor: 5 };

describe('an answer that is the same for everybody', () => {
  it('may be kept by caches, for callers without a sign-in', () => {
    const anonymous = shared(route, {}, page('2026-11-30T09:00:00.000Z'));
    const signedIn = shared(route, { authorization: 'Bearer x' }, page('2026-11-30T09:00:00.000Z'));

    expect(anonymous.headers).toMatchObject({
      'cache-control': 'public, max-age=5, stale-while-revalidate=30',
      vary: 'authorization',
    });
    expect(signedIn.headers).toEqual({ 'cache-control': 'no-store', vary: 'authorization' });
  });

  it('is 304 without a body for who has it, though the index is read anew, and 200 once it says something else', () => {
    const etag = shared(route, {}, page('2026-11-30T09:00:00.000Z')).headers?.['etag'];
    const again = { 'if-none-match': `"other", ${String(etag)}` };

    expect(shared(route, again, page('2026-11-30T09:00:02.000Z'))).toMatchObject({
      statusCode: 304,
      headers: { etag },
    });
    expect(shared(route, again, page('2026-11-30T09:00:02.000Z')).body).toBeUndefined();
    expect(shared(route, again, page('2026-11-30T09:00:02.000Z', 'Tenun')).statusCode).toBe(200);
  });

  it('keeps the version of an aggregate as its tag, and is then sent whole', () => {
    const product = { ...page('2026-11-30T09:00:00.000Z'), headers: { etag: '"3"' } };

    expect(shared(route, { 'if-none-match': '"3"' }, product)).toMatchObject({
      statusCode: 200,
      headers: { etag: '"3"' },
    });
  });

  it('is not kept where the contract does not say so, nor when it is a refusal', () => {
    const refusal = { ...page('x'), statusCode: 404 };

    expect(shared({}, {}, page('x')).headers).toEqual({ 'cache-control': 'no-store' });
    expect(shared(route, {}, refusal)).toBe(refusal);
  });
});
