import { createSign, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { put } from '#shared/dynamodb/write-action.ts';
import { asking, guest, refusalOf } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { addressDigestOf } from '../../customers/public.ts';
import { isConversing } from '../model/address-standing.ts';
import { loadStanding } from '../store/address-standings.ts';
import { begun, loadMessage, saveMessage } from '../store/message-log.ts';
import { receiveMessageReports } from './receive-message-reports.ts';

const TOPIC = 'arn:aws:sns:ap-southeast-1:123456789012:messages';
const CERTIFICATE = 'https://sns.ap-southeast-1.amazonaws.com/cert.pem';
const PHONE = '+6281200000001';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A notification as SNS signs it, by its public description. */
const signed = (content: unknown, changes: Readonly<Record<string, string>> = {}): string => {
  const message: Record<string, string> = {
    Type: 'Notification',
    MessageId: 'n-1',
    TopicArn: TOPIC,
    Message: JSON.stringify(content),
    Timestamp: '2026-11-23T03:00:00.000Z',
    SignatureVersion: '2',
    SigningCertURL: CERTIFICATE,
    ...changes,
  };
  const names = ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'];
  const text = names
    .flatMap((name) => (message[name] === undefined ? [] : [`${name}\n${message[name]}\n`]))
    .join('');
  const Signature = createSign('RSA-SHA256').update(text).sign(privateKey, 'base64');
  return JSON.stringify({ Signature, ...message, ...changes });
};

const world = async () => {
  const runtime = testRuntime();
  const fetched: string[] = [];
  const draft = {
    messageId: 'msg_1',
    template: 'own',
    purpose: 'marketing',
    to: 'customer:ayu',
    channel: 'web',
    customerId: 'ayu',
    correlationId: 'c',
  } as const;
  await saveMessage(runtime, {
    ...begun(draft, runtime.clock, 'Asia/Jakarta'),
    status: 'sent',
    medium: 'email',
  });
  const consents = (['email', 'sms'] as const).map((medium) => ({
    medium,
    purpose: 'marketing',
    state: 'granted',
    at: '2026-01-01T00:00:00.000Z',
  }));
  await runtime.db.writeOne(
    put(
      { table: 'customers', pk: 'U#ayu', sk: 'A' },
      { customerId: 'ayu', personal: { addresses: [] }, identities: {}, consents, version: 1 },
    ),
  );
  const dependencies = {
    ...runtime,
    topics: [TOPIC],
    fetchText: async (url: URL) => {
      fetched.push(url.href);
      return String(publicKey.export({ type: 'spki', format: 'pem' }));
    },
  };
  const standing = async (type: 'email' | 'phone', address: string) =>
    loadStanding(runtime.db, await addressDigestOf(runtime.secrets, type, address));
  return {
    runtime,
    fetched,
    standing,
    report: (rawBody: string) => receiveMessageReports({ ...asking(guest, {}), rawBody }, dependencies),
    message: () => loadMessage(runtime.db, 'msg_1'),
    consents: async () =>
      (
        await runtime.db.get<{ consents: { medium: string; state: string }[] }>({
          table: 'customers',
          pk: 'U#ayu',
          sk: 'A',
        })
      )?.consents.map(({ medium, state }) => `${medium} ${state}`),
  };
};

const ses = (eventType: string, more: object = {}) => ({
  eventType,
  mail: { tags: { message: ['msg_1'] }, destination: ['ayu@example.com'] },
  ...more,
});

describe('what providers report', () => {
  it('is noted once per message: delivered, opened, clicked, bounced', async () => {
    const { report, message, runtime } = await world();

    for (const type of ['Delivery', 'Open', 'Click']) await report(signed(ses(type)));
    const first = await message();
    runtime.pass(1000);
    await report(signed(ses('Open')));

    expect(Object.keys(first?.reports ?? {})).toEqual(['deliveredAt', 'openedAt', 'clickedAt']);
    expect(await message()).toEqual(first);
  });

  it('a permanent bounce suppresses the address; one that may pass does not', async () => {
    const { report, standing } = await world();

    await report(signed(ses('Bounce', { bounce: { bounceType: 'Transient' } })));
    const passing = await standing('email', 'ayu@example.com');
    await report(signed(ses('Bounce', { bounce: { bounceType: 'Permanent' } })));

    expect(passing.suppressed).toBeUndefined();
    expect((await standing('email', 'ayu@example.com')).suppressed).toEqual({ email: 'hard_bounce' });
  });

  it('a complaint withdraws the consent, with a record, and suppresses the address', async () => {
    const { report, standing, consents, message } = await world();

    await report(signed(ses('Complaint')));
    await report(signed(ses('Complaint')));

    expect(await consents()).toEqual(['email withdrawn', 'sms granted']);
    expect((await standing('email', 'ayu@example.com')).suppressed).toEqual({ email: 'complaint' });
    expect((await message())?.reports?.unsubscribedAt).toBeDefined();
  });

  it.each([
    [
      { eventType: 'TEXT_DELIVERED', destinationPhoneNumber: PHONE, context: { message: 'msg_1' } },
      'deliveredAt',
    ],
    [
      { eventType: 'TEXT_UNREACHABLE', destinationPhoneNumber: PHONE, context: { message: 'msg_1' } },
      'bouncedAt',
    ],
    [
      {
        whatsAppWebhookEntry: JSON.stringify({
          id: '1',
          changes: [
            {
              value: { statuses: [{ id: 'w', status: 'read', biz_opaque_callback_data: 'msg_1' }] },
              field: 'messages',
            },
          ],
        }),
      },
      'openedAt',
    ],
  ])('receipts of SMS and WhatsApp are noted: %#', async (content, name) => {
    const { report, message } = await world();

    await report(signed(content));

    expect(Object.keys((await message())?.reports ?? {})).toEqual([name]);
  });
});

describe('what a person writes back', () => {
  const sms = (messageBody: string) => ({
    originationNumber: PHONE,
    destinationNumber: '+1',
    messageBody,
    inboundMessageId: 'i',
  });

  it.each(['STOP', ' stop. ', 'Berhenti'])(
    '%s stops SMS to the number, and START allows them again',
    async (word) => {
      const { report, standing } = await world();

      await report(signed(sms(word)));
      const stopped = await standing('phone', PHONE);
      await report(signed(sms('START')));

      expect(stopped.suppressed).toEqual({ sms: 'stop_word' });
      expect((await standing('phone', PHONE)).suppressed).toEqual({});
    },
  );

  it('stops nothing when STOP is a word among others', async () => {
    const { report, standing } = await world();

    await report(signed(sms('please do not stop')));

    expect((await standing('phone', PHONE)).suppressed).toBeUndefined();
  });

  it('on WhatsApp opens a conversation of 24 hours', async () => {
    const { report, standing, runtime } = await world();
    const messages = [{ from: PHONE.slice(1), text: { body: 'Hi' } }];

    await report(signed({ whatsAppWebhookEntry: JSON.stringify({ changes: [{ value: { messages } }] }) }));

    const found = await standing('phone', PHONE);
    const now = runtime.clock.now();
    expect([isConversing(found, now), isConversing(found, now + 24 * 3_600_000)]).toEqual([true, false]);
  });
});

describe('a notification', () => {
  it.each([
    ['of a topic of somebody else', signed({}, { TopicArn: 'arn:aws:sns:us-east-1:1:other' })],
    ['whose certificate is elsewhere', signed({}, { SigningCertURL: 'https://sns.evil.example/cert.pem' })],
    ['that was changed', signed(ses('Complaint')).replace('ayu@example.com', 'budi@example.com')],
    ['that is none', '{}'],
    ['that is not JSON', 'hello'],
  ])('%s is refused', async (_case, rawBody) => {
    const { report, message } = await world();

    expect(await refusalOf(report(rawBody))).toBe('REPORT_SIGNATURE_INVALID');
    expect((await message())?.reports).toBeUndefined();
  });

  it('that asks to confirm a subscription is confirmed at SNS, and nowhere else', async () => {
    const { report, fetched } = await world();
    const confirm = 'https://sns.ap-southeast-1.amazonaws.com/?Action=ConfirmSubscription';

    await report(signed('x', { Type: 'SubscriptionConfirmation', Token: 't', SubscribeURL: confirm }));
    await report(
      signed('x', { Type: 'SubscriptionConfirmation', Token: 't', SubscribeURL: 'https://evil.example/' }),
    );

    expect(fetched.filter((url) => url !== CERTIFICATE)).toEqual([confirm]);
  });

  it('about something else is taken, and applies nothing', async () => {
    const { report } = await world();

    expect(await report(signed({ eventType: 'Rendering Failure' }))).toMatchObject({ body: { applied: 0 } });
  });
});
