import { describe, expect, it } from '@jest/globals';
import { contactOf } from '../../customers/public.ts';
import { putConsents } from '../../customers/put-consents/put-consents.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import type { MessageDraft } from '../model/message.ts';
import { showUnsubscribe } from '../show-unsubscribe/show-unsubscribe.ts';
import { loadStanding } from '../store/address-standings.ts';
import { begun, saveMessage } from '../store/message-log.ts';
import { linkToken } from '../sending/link-token.ts';
import { unsubscribe } from './unsubscribe.ts';

const toCustomer: MessageDraft = {
  messageId: 'msg_1',
  template: 'cart-abandoned',
  purpose: 'marketing',
  to: 'customer:ayu',
  channel: 'web',
  customerId: 'ayu',
  cartId: 'cart_1',
  correlationId: 'c',
};

const sent = async (runtime: TestRuntime, draft: MessageDraft, recipient?: string): Promise<void> => {
  const message = begun(draft, runtime.clock, 'Asia/Jakarta');
  await saveMessage(runtime, { ...message, recipient, status: 'sent', medium: 'email', locale: 'id' });
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
      query: { token: token ?? (await linkToken(runtime.secrets, 'unsubscribe', 'msg_1')) },
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
    const afterLook = (await contactOf(runtime, 'ayu'))?.marketing;
    await follow(runtime, unsubscribe);
    await follow(runtime, unsubscribe);

    expect(page.body).toContain('<form method="post">');
    expect([afterLook, (await contactOf(runtime, 'ayu'))?.marketing]).toEqual([['email', 'sms'], ['sms']]);
  });

  it('stops messages to an address that nobody proved', async () => {
    const runtime = testRuntime();
    const toGuest: MessageDraft = { ...toCustomer, template: 'order-placed', purpose: 'transactional' };
    await sent(runtime, toGuest, 'digest');

    await follow(runtime, unsubscribe);
    await follow(runtime, unsubscribe);

    expect(await loadStanding(runtime.db, 'digest')).toMatchObject({ status: 'stopped', version: 1 });
  });

  it('with another token opens nothing', async () => {
    const runtime = testRuntime();
    await sent(runtime, toCustomer);

    await expect(follow(runtime, unsubscribe, 'guessed')).rejects.toThrow(/MESSAGE_NOT_FOUND/);
  });
});
