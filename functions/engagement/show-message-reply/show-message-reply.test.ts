import { describe, expect, it } from '@jest/globals';
import { asking, guest } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { linkToken } from '../sending/link-token.ts';
import { begun, loadMessage, saveMessage } from '../store/message-log.ts';
import { showMessageReply } from './show-message-reply.ts';

const show = async (answer?: string) => {
  const runtime = testRuntime();
  const draft = {
    messageId: 'msg_1',
    template: 'own',
    purpose: 'marketing',
    to: 'customer:ayu',
    channel: 'web',
    own: {
      templateId: 't',
      journeyId: 'j',
      facts: {},
      rules: { survey: { kind: 'csat', question: { en: 'Satisfied <b>?' } } },
    },
    correlationId: 'c',
  } as const;
  await saveMessage(runtime, {
    ...begun(draft, runtime.clock, 'Asia/Jakarta'),
    status: 'sent',
    locale: 'en',
  });
  const token = await linkToken(runtime.secrets, 'reply', 'msg_1');
  const request = asking(guest, { params: { messageId: 'msg_1' }, query: { token, answer } });
  const page = await showMessageReply(request, runtime);
  return { ...page, message: await loadMessage(runtime.db, 'msg_1') };
};

describe('the page that answers a message', () => {
  it('has a button for each answer, and its question as text', async () => {
    const { body } = await show();

    expect(body.match(/<button/g)).toHaveLength(5);
    expect(body).toContain('Satisfied &lt;b&gt;?');
    expect(body).not.toContain('<script>');
  });

  it('answers nothing by being looked at: only a browser that runs its script sends the tap', async () => {
    const { body, message, headers } = await show('4');

    expect(message?.reply).toBeUndefined();
    expect(body).toContain('value="4" data-chosen');
    expect(headers?.['content-security-policy']).toContain("script-src 'sha256-");
  });

  it('does not send an answer that is not offered', async () => {
    expect((await show('99')).body).not.toContain('<script>');
  });
});
