import { describe, expect, it } from '@jest/globals';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import type { CheckoutRequest } from '../model/request.ts';
import { addressesOf } from '../store/buyer-keys.ts';

const addresses = (contact: { readonly email?: string; readonly phone?: string }) =>
  addressesOf(
    { body: { contact: { name: 'Ayu', ...contact } } as CheckoutRequest['body'] },
    testRuntime().secrets,
  );

describe('whose uses of a promotion count', () => {
  it('are those of every address the buyer gave, so the phone number alone begins nothing anew', async () => {
    const both = await addresses({ email: 'ayu@example.com', phone: '+6281234567890' });
    const phone = await addresses({ phone: '+6281234567890' });

    expect(both).toHaveLength(2);
    expect(both).toContain(phone[0]);
  });

  it('are nobody’s where no address is known', async () => {
    expect(await addresses({})).toEqual([]);
  });

  it('are told apart without the address itself', async () => {
    expect(JSON.stringify(await addresses({ email: 'ayu@example.com' }))).not.toContain('ayu');
  });
});
