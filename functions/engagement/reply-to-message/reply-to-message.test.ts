import { describe, expect, it } from '@jest/globals';
import { DAY } from '#shared/time/clock.ts';
import { asking, guest, refusalOf } from '../../../test/support/asking.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { linkToken } from '../sending/link-token.ts';
import { begun, loadMessage, saveMessage } from '../store/message-log.ts';
import { streamEvents } from '../stream-events.ts';
import { replyToMessage } from './reply-to-message.ts';

type Item = Readonly<Record<string, unknown>>;

const survey = { kind: 'nps', question: { en: 'Would you recommend us?' } } as const;

const sent = async (runtime: TestRuntime, rules: object = { survey }) => {
  const draft = {
    messageId: 'msg_1',
    template: 'own',
    purpose: 'marketing',
    to: 'customer:ayu',
    channel: 'web',
    customerId: 'ayu',
    own: { templateId: 't', journeyId: 'j', facts: { orderId: 'ord_1' }, rules },
    correlationId: 'c',
  } as const;
  await saveMessage(runtime, {
    ...begun(draft, runtime.clock, 'Asia/Jakarta'),
    status: 'sent',
    locale: 'en',
  });
};

const reply = async (
  runtime: TestRuntime,
  rawBody: string,
  query: { answer?: string; token?: string } = {},
) => {
  const token = query.token ?? (await linkToken(runtime.secrets, 'reply', 'msg_1'));
  const request = asking(guest, { params: { messageId: 'msg_1' }, query: { ...query, token } });
  return replyToMessage({ ...request, rawBody }, runtime);
};

describe('an answer to a survey', () => {
  it('is kept once by two taps at once, and another one replaces it', async () => {
    const runtime = testRuntime();
    await sent(runtime);

    await Promise.all([reply(runtime, 'answer=9'), reply(runtime, 'answer=9')]);
    const once = await loadMessage(runtime.db, 'msg_1');
    await reply(runtime, '', { answer: '3' });
    const changed = await loadMessage(runtime.db, 'msg_1');

    expect([once?.reply?.answer, once?.version, changed?.reply?.answer]).toEqual(['9', 2, '3']);
  });

  it('is told with its score and its order, and without anything about the person', async () => {
    const runtime = testRuntime();
    await sent(runtime);
    const stored = () => runtime.db.get<Item>({ table: 'engagement', pk: 'MSG#msg_1', sk: 'A' });
    const before = await stored();
    runtime.pass(DAY);
    await reply(runtime, 'answer=10');

    const after = await stored();
    const change = { kind: 'MODIFY', pk: 'MSG#msg_1', sk: 'A', before, after, expired: false } as const;
    expect(streamEvents(change)).toMatchObject([
      {
        metadata: { type: 'SurveyAnswered' },
        data: { survey: 'nps', answer: '10', score: 10, orderId: 'ord_1', customerId: 'ayu' },
      },
    ]);
  });

  it('is refused when it is not on the scale, and when link or time are wrong', async () => {
    const runtime = testRuntime();
    await sent(runtime);

    expect([
      await refusalOf(reply(runtime, 'answer=11')),
      await refusalOf(reply(runtime, '')),
      await refusalOf(reply(runtime, 'answer=9', { token: 'guessed' })),
    ]).toEqual(['ANSWER_NOT_OFFERED', 'ANSWER_NOT_OFFERED', 'MESSAGE_NOT_FOUND']);
    runtime.pass(31 * DAY);
    expect(await refusalOf(reply(runtime, 'answer=9'))).toBe('MESSAGE_NOT_FOUND');
  });

  it('is not taken by a message that asks nothing', async () => {
    const runtime = testRuntime();
    await sent(runtime, {});

    expect(await refusalOf(reply(runtime, 'answer=9'))).toBe('MESSAGE_NOT_FOUND');
  });
});
