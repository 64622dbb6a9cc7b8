import { describe, expect, it } from '@jest/globals';
import { contactOf } from '../../customers/public.ts';
import { putConsents } from '../../customers/put-consents/put-consents.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import type { Draft } from '../model/message.ts';
import { showUnsubscribe } from '../show-unsubscribe/show-unsubscribe.ts';
import { recipientOfCart } from '../store/cart-recipient.ts';
import { begun, saveMessage } from '../store/message-log.ts';
import { stopToken } from '../store/stop-token.ts';
import { unsubscribe } from './unsubscribe.ts';

const toCustomer: Draft = {
  messageId: 'msg_1',
  template: 'cart-abandoned',
  purpose: 'marketing',
  to: 'customer:ayu',
  channel: 'web',
  customerId: 'ayu',
  cartId: 'cart_1',
  correlationId: 'c',
};

const sent = async (runtime: TestRuntime, draft: Draft): Promise<void> => {
  const message = begun(draft, runtime.clock, 'Asia/Jakarta');
  await saveMessage(runtime, { ...message, status: 'sent', medium: 'email', locale: 'id' });
};
const follow = async (
  runtime: TestRuntime,
  use: typeof unsubscribe | typeof showUnsubscribe,
  token?: string,
) =>
  use(
    {
      ...requestFrom({ kind: 'guest' }),
      params: { messageId: 'msg_1' },
      query: { token: token ?? (await stopToken(runtime.secrets, 'msg_1')) },
      body: undefined,
    },
    runtime,
  );
const agree = (runtime: TestRuntime) =>
  putConsents(
    {
      ...requestFrom({ kind: 'customer', customerId: 'ayu' }),
      params: undefined,
      query: undefined,
      body: {
        source: 'account',
        consents: (['email', 'sms'] as const).map((medium) => ({
          medium,
          purpose: 'marketing',
          state: 'granted',
          textVersion: '1',
        })),
      },
    },
    runtime,
  );

describe('the stop link of a reminder', () => {
  it('withdraws the consent for its medium, and only then', async () => {
    const runtime = testRuntime();
    await agree(runtime);
    await sent(runtime, toCustomer);
    runtime.pass(1000);

    const page = await follow(runtime, showUnsubscribe);
    const afterLook = (await contactOf(runtime.db, 'ayu'))?.marketing;
    await follow(runtime, unsubscribe);
    await follow(runtime, unsubscribe);

    expect(page.body).toContain('<form method="post">');
    expect([afterLook, (await contactOf(runtime.db, 'ayu'))?.marketing]).toEqual([['email', 'sms'], ['sms']]);
  });

  it('stops reminders of a guest’s cart', async () => {
    const runtime = testRuntime();
    const cart = { cartId: 'cart_1' } as Parameters<typeof recipientOfCart>[0];
    const contact = { email: 'guest@example.com', marketing: true };
    await runtime.db.write([
      { kind: 'put', table: 'orders', Item: { pk: 'C#cart_1', sk: 'CONTACT', ...contact } },
    ]);
    const { customerId: _none, ...toGuest } = toCustomer;
    await sent(runtime, toGuest);

    const before = await recipientOfCart(cart, runtime.db);
    await follow(runtime, unsubscribe);

    expect([before.marketing.length, (await recipientOfCart(cart, runtime.db)).marketing]).toEqual([3, []]);
  });

  it('with another token opens nothing', async () => {
    const runtime = testRuntime();
    await sent(runtime, toCustomer);

    await expect(follow(runtime, unsubscribe, 'guessed')).rejects.toThrow(/MESSAGE_NOT_FOUND/);
  });
});
