import { describe, expect, it } from '@jest/globals';
import { asking, guest } from '../../../test/support/asking.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { linkToken } from '../sending/link-token.ts';
import { begun, loadMessage, saveMessage } from '../store/message-log.ts';
import { reportNotification } from './report-notification.ts';

const sent = async (): Promise<TestRuntime> => {
  const runtime = testRuntime();
  const draft = {
    messageId: 'msg_1',
    template: 'own',
    purpose: 'marketing',
    to: 'customer:ayu',
    channel: 'web',
    customerId: 'ayu',
    correlationId: 'c',
  } as const;
  const message = begun(draft, runtime.clock, 'Asia/Jakarta');
  await saveMessage(runtime, { ...message, status: 'sent', medium: 'push', locale: 'en' });
  return runtime;
};

const report = async (runtime: TestRuntime, of: 'delivered' | 'clicked', token?: string) =>
  reportNotification(
    asking(guest, {
      params: { messageId: 'msg_1' },
      query: { report: of, token: token ?? (await linkToken(runtime.secrets, 'report', 'msg_1')) },
    }),
    runtime,
  );

describe('a report of a notification', () => {
  it('counts the first time that a browser shows it and that somebody taps it', async () => {
    const runtime = await sent();
    await report(runtime, 'delivered');
    const first = await loadMessage(runtime.db, 'msg_1');
    runtime.pass(1000);
    await report(runtime, 'delivered');
    await report(runtime, 'clicked');

    const last = await loadMessage(runtime.db, 'msg_1');
    expect(last?.reports?.deliveredAt).toBe(first?.reports?.deliveredAt);
    expect(last?.reports?.clickedAt).toBe('2026-11-23T03:00:01.000Z');
    expect(last?.version).toBe((first?.version ?? 0) + 1);
  });

  it('with a token of another link is refused, and changes nothing', async () => {
    const runtime = await sent();
    const stop = await linkToken(runtime.secrets, 'unsubscribe', 'msg_1');

    await expect(report(runtime, 'clicked', stop)).rejects.toThrow(/MESSAGE_NOT_FOUND/);
    expect((await loadMessage(runtime.db, 'msg_1'))?.reports).toBeUndefined();
  });
});
