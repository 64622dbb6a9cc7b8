import { ECDH } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { asking, guest } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { getPushKey } from './get-push-key.ts';

describe('the key for notifications', () => {
  it('is a point of P-256, the same in every function of the shop, and another under another secret', async () => {
    const of = async (runtime: ReturnType<typeof testRuntime>) =>
      (await getPushKey(asking(guest, {}), runtime)).body.publicKey;
    const [first, again] = [await of(testRuntime()), await of(testRuntime())];
    const other = await of({ ...testRuntime(), secrets: { get: async () => 'another' } });

    expect(Buffer.from(first, 'base64url')).toHaveLength(65);
    expect(() => ECDH.convertKey(Buffer.from(first, 'base64url'), 'prime256v1')).not.toThrow();
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });
});
