import { beforeEach, describe, expect, it } from '@jest/globals';
import { DAY } from '#shared/time/clock.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import type { Draft } from '../model/message.ts';
import { showConfirmAddress } from '../show-confirm-address/show-confirm-address.ts';
import { changeStanding, loadStanding } from '../store/address-standings.ts';
import { linkToken } from '../sending/link-token.ts';
import { begun, saveMessage } from '../store/message-log.ts';
import { confirmAddress } from './confirm-address.ts';

const question: Draft = {
  messageId: 'msg_1',
  template: 'confirm-address',
  purpose: 'transactional',
  to: 'subscription:sub_1',
  channel: 'web',
  subscriptionId: 'sub_1',
  correlationId: 'c',
};

let runtime: TestRuntime;
beforeEach(async () => {
  runtime = testRuntime();
  const message = begun(question, runtime.clock, 'Asia/Jakarta');
  await saveMessage(runtime, { ...message, recipient: 'digest', status: 'sent', medium: 'email' });
  await changeStanding(runtime, 'digest', () => ({ standing: { subscriptionIds: ['sub_1', 'sub_2'] } }));
});

const follow = async (use: typeof confirmAddress | typeof showConfirmAddress, token?: string) =>
  use(
    {
      ...requestFrom({ kind: 'guest' }),
      params: { messageId: 'msg_1' },
      query: { token: token ?? (await linkToken(runtime.secrets, 'confirm-address', 'msg_1')) },
      body: undefined,
    },
    runtime,
  );
const confirmations = () =>
  runtime.db
    .items('engagement')
    .flatMap(({ pk, event }) => (pk === 'ADDR#digest' && event !== undefined ? [event] : []));

describe('the link in a confirmation request', () => {
  it('confirms nothing by being looked at, as mail programs do', async () => {
    const { body } = await follow(showConfirmAddress);

    expect(body).toContain('<form method="post">');
    expect(await loadStanding(runtime.db, 'digest')).toMatchObject({ status: 'unasked' });
  });

  it('confirms the address with one event for all that waited for it, however often it is pressed', async () => {
    await Promise.all([follow(confirmAddress), follow(confirmAddress)]);
    await follow(confirmAddress);

    expect(await loadStanding(runtime.db, 'digest')).toMatchObject({
      status: 'confirmed',
      subscriptionIds: [],
    });
    expect(confirmations()).toMatchObject([{ data: { subscriptionIds: ['sub_1', 'sub_2'] } }]);
  });

  it('opens nothing with another token, with that of the stop link, or after 7 days', async () => {
    const other = await linkToken(runtime.secrets, 'unsubscribe', 'msg_1');
    await expect(follow(confirmAddress, 'x'.repeat(32))).rejects.toThrow(/MESSAGE_NOT_FOUND/);
    await expect(follow(confirmAddress, other)).rejects.toThrow(/MESSAGE_NOT_FOUND/);
    runtime.pass(7 * DAY);
    await expect(follow(confirmAddress)).rejects.toThrow(/MESSAGE_NOT_FOUND/);
  });
});
