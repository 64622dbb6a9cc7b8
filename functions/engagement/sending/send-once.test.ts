import { beforeEach, describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '#shared/time/clock.ts';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import type { SendingDecision, Outgoing } from '../model/decision.ts';
import type { Letter } from '../model/letter.ts';
import type { MessageDraft } from '../model/message.ts';
import { changeStanding } from '../store/address-standings.ts';
import { addressDigestOf } from '../../customers/public.ts';
import { stopHeaders } from '../providers/provider.ts';
import type { Handover, MessageProviderAnswer } from '../providers/provider.ts';
import { settingsOf } from '../settings.ts';
import { loadMessage } from '../store/message-log.ts';
import type { SendingDependencies } from './dependencies.ts';
import { streamEvents } from '../stream-events.ts';
import { sendNew, sendOnce } from './send-once.ts';

const nudge: MessageDraft = {
  messageId: 'msg_1',
  template: 'cart-abandoned',
  purpose: 'marketing',
  to: 'customer:ayu',
  channel: 'web',
  customerId: 'ayu',
  cartId: 'cart_1',
  correlationId: 'c',
};
const confirmation: MessageDraft = {
  ...nudge,
  messageId: 'msg_2',
  template: 'order-placed',
  purpose: 'transactional',
};

const letterWith = (url: string): Letter => ({
  subject: 'Halo',
  greeting: 'Halo,',
  opening: 'Ada kabar.',
  rows: [],
  closing: [],
  button: { label: 'Buka', url },
  short: url,
});

const outgoing: Outgoing = {
  kind: 'send',
  route: { medium: 'email', address: 'ayu@example.com' },
  from: 'Satu',
  locale: 'id',
  letter: letterWith('https://shop.example/#token=secret'),
  keptLetter: letterWith('https://shop.example/'),
  isProven: true,
  timeZone: 'Asia/Jakarta',
};

const daytime = '2026-11-23T03:00:00.000Z';
const night = '2026-11-23T15:00:00.000Z';

interface Trial {
  readonly runtime: TestRuntime;
  readonly dependencies: SendingDependencies;
  readonly handedOver: Handover[];
  readonly timers: string[];
  /** What the provider does with the next handover; once. */
  answer: (() => MessageProviderAnswer) | undefined;
  decision: SendingDecision;
  readonly send: (draft: MessageDraft) => Promise<void>;
  /** As news that nobody heard before. */
  readonly sendNew: (draft: MessageDraft) => Promise<void>;
}

const makeTrial = (start: string, over: Partial<SendingDependencies> = {}, dedupes = true): Trial => {
  const runtime = testRuntime(start);
  const trial = {
    runtime,
    handedOver: [] as Handover[],
    timers: [] as string[],
    decision: outgoing,
  } as unknown as Trial;
  const dependencies: SendingDependencies = {
    ...runtime,
    settings: settingsOf('prod'),
    apiUrl: 'https://shop.example',
    schedules: {
      at: async (_name, at) => void trial.timers.push(at),
      cancel: async () => undefined,
    },
    provider: {
      dedupes,
      media: ['email', 'sms', 'whatsapp'],
      send: async (message) => {
        const { answer } = trial;
        trial.answer = undefined;
        trial.handedOver.push(message);
        return answer === undefined ? { accepted: true } : answer();
      },
    },
    ...over,
  };
  return Object.assign(trial, {
    dependencies,
    send: (draft: MessageDraft) => sendOnce(draft, dependencies, async () => trial.decision),
    sendNew: (draft: MessageDraft) => sendNew(draft, dependencies, async () => trial.decision),
  });
};

const stateOf = async (trial: Trial, messageId: string) => {
  const message = await loadMessage(trial.runtime.db, messageId);
  return [message?.status, message?.reason];
};
/** What the stream of the table tells of the messages as they are now. */
const eventsIn = ({ runtime }: Trial) =>
  runtime.db
    .items('engagement')
    .flatMap((after) =>
      streamEvents({
        kind: 'INSERT',
        pk: String(after['pk']),
        sk: String(after['sk']),
        after,
        expired: false,
      }),
    )
    .map(({ metadata }) => metadata.type);

let trial: Trial;
beforeEach(() => {
  trial = makeTrial(daytime);
});

describe('a message', () => {
  it('that nobody heard of is written twice and read never; heard of again, it is not sent again', async () => {
    await trial.sendNew(confirmation);
    const calls = { ...trial.runtime.db.calls };
    await trial.sendNew(confirmation);

    expect(calls).toEqual({ writeOne: 2 });
    expect(trial.handedOver).toHaveLength(1);
    expect(eventsIn(trial)).toEqual(['MessageSent']);
  });

  it('is sent once, however often its cause is heard, and told with one event', async () => {
    await trial.send(nudge);
    await trial.send(nudge);

    expect(trial.handedOver.map(({ key, address }) => [key, address])).toEqual([
      ['msg_1', 'ayu@example.com'],
    ]);
    expect(await stateOf(trial, 'msg_1')).toEqual(['sent', undefined]);
    expect(eventsIn(trial)).toEqual(['MessageSent']);
  });

  it('keeps neither the address nor what opens something', async () => {
    await trial.send(nudge);

    const stored = JSON.stringify(trial.runtime.db.items('engagement'));
    expect(stored).toContain('https://shop.example/');
    expect(stored).not.toMatch(/ayu@example|secret/);
  });

  it('is handed over by one of two deliveries that come at once', async () => {
    const both = await Promise.allSettled([trial.send(nudge), trial.send(nudge)]);

    expect(trial.handedOver).toHaveLength(1);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('that was cut off on its way to the provider goes again under the same key', async () => {
    trial.answer = () => {
      throw new Error('connection lost');
    };
    await expect(trial.send(nudge)).rejects.toThrow('connection lost');

    await trial.send(nudge);

    expect(trial.handedOver.map(({ key }) => key)).toEqual(['msg_1', 'msg_1']);
    expect(await stateOf(trial, 'msg_1')).toEqual(['sent', undefined]);
  });

  it('that was cut off goes no second time to a provider that would not know it again', async () => {
    const careful = makeTrial(daytime, {}, false);
    careful.answer = () => {
      throw new Error('connection lost');
    };
    await expect(careful.send(nudge)).rejects.toThrow('connection lost');

    await expect(careful.send(nudge)).rejects.toThrow(/another delivery/);
    careful.runtime.pass(3 * MINUTE);
    await careful.send(nudge);

    expect(careful.handedOver).toHaveLength(1);
    expect(await stateOf(careful, 'msg_1')).toEqual(['failed', 'outcome_unknown']);
  });

  it('that the provider refuses is written down as failed', async () => {
    trial.answer = () => ({ accepted: false, reason: 'address_refused' });

    await trial.send(confirmation);

    expect(await stateOf(trial, 'msg_2')).toEqual(['failed', 'address_refused']);
    expect(eventsIn(trial)).toEqual(['MessageSkipped']);
  });

  it('that nobody wants any more is written down with its reason', async () => {
    trial.decision = { kind: 'skip', reason: 'cart_closed' };

    await trial.send(nudge);

    expect([await stateOf(trial, 'msg_1'), trial.handedOver]).toEqual([['skipped', 'cart_closed'], []]);
  });

  it('goes nowhere where no provider is connected, and says so', async () => {
    const unconnected = makeTrial(daytime, { provider: undefined });

    await unconnected.send(confirmation);

    expect(await stateOf(unconnected, 'msg_2')).toEqual(['skipped', 'no_provider']);
  });
});

describe('marketing', () => {
  it('comes once a day at most, by the day of the recipient; the one too many is skipped', async () => {
    await trial.send(nudge);
    await trial.send({ ...nudge, messageId: 'msg_3' });
    trial.runtime.pass(24 * HOUR);
    await trial.send({ ...nudge, messageId: 'msg_4' });

    expect([await stateOf(trial, 'msg_3'), await stateOf(trial, 'msg_4')]).toEqual([
      ['skipped', 'frequency_cap'],
      ['sent', undefined],
    ]);
    expect(eventsIn(trial)).toEqual(['MessageSent', 'MessageSkipped', 'MessageSent']);
  });

  it('waits for the morning, and is then looked at again', async () => {
    const late = makeTrial(night);
    await late.send(nudge);
    const held = await stateOf(late, 'msg_1');

    late.runtime.pass(10 * HOUR);
    await late.send(nudge);

    expect([held, late.timers]).toEqual([['scheduled', undefined], ['2026-11-24T01:00:00.000Z']]);
    expect(await stateOf(late, 'msg_1')).toEqual(['sent', undefined]);
  });

  it('held over night is not sent when its reason is gone by the morning', async () => {
    const late = makeTrial(night);
    await late.send(nudge);

    late.runtime.pass(10 * HOUR);
    late.decision = { kind: 'skip', reason: 'no_consent' };
    await late.send(nudge);

    expect([await stateOf(late, 'msg_1'), late.handedOver]).toEqual([['skipped', 'no_consent'], []]);
  });

  it('that waited longer than a day is dropped', async () => {
    const late = makeTrial(night);
    await late.send(nudge);

    late.runtime.pass(25 * HOUR);
    await late.send(nudge);

    expect(await stateOf(late, 'msg_1')).toEqual(['skipped', 'too_old']);
  });

  it('is held back at night and capped by day, news about an order is neither', async () => {
    const late = makeTrial(night);

    await late.send(confirmation);
    await late.send({ ...confirmation, messageId: 'msg_5', template: 'order-paid' });

    expect(late.handedOver).toHaveLength(2);
  });
});

describe('an address that nobody proved', () => {
  const typed: Outgoing = { ...outgoing, isProven: false };
  const restock: MessageDraft = {
    ...nudge,
    messageId: 'msg_6',
    template: 'back-in-stock',
    purpose: 'transactional',
    to: 'subscription:sub_1',
    subscriptionId: 'sub_1',
    cartId: undefined,
    customerId: undefined,
  };
  const guestNudge: MessageDraft = { ...nudge, to: 'cart:cart_1', customerId: undefined };
  const say = async (status: 'confirmed' | 'stopped') => {
    const { runtime } = trial;
    const recipient = await addressDigestOf(runtime.secrets, 'email', typed.route.address);
    await changeStanding(runtime, recipient, () => ({ standing: { status } }));
  };
  const templatesSent = async () => {
    const messages = await Promise.all(trial.handedOver.map(({ key }) => loadMessage(trial.runtime.db, key)));
    return messages.map((message) => message?.template);
  };
  beforeEach(() => {
    trial.decision = typed;
  });

  it('first gets a request to confirm it, and nothing else until it is confirmed', async () => {
    await trial.send(guestNudge);
    await trial.send({ ...guestNudge, messageId: 'msg_7' });
    await trial.send(restock);

    expect(await templatesSent()).toEqual(['confirm-address', 'confirm-address']);
    expect(await stateOf(trial, 'msg_1')).toEqual(['skipped', 'address_not_confirmed']);
  });

  it('gets what was asked for once it is confirmed', async () => {
    await say('confirmed');

    await trial.send(restock);
    await trial.send(guestNudge);

    expect(await templatesSent()).toEqual(['back-in-stock', 'cart-abandoned']);
  });

  it('gets nothing more after somebody there stopped it, not even news about orders', async () => {
    await say('stopped');

    await trial.send(confirmation);
    await trial.send(guestNudge);
    await trial.send(restock);

    expect(trial.handedOver).toEqual([]);
    expect(await stateOf(trial, 'msg_2')).toEqual(['skipped', 'address_stopped']);
  });

  it('is asked to confirm twice a day at most, however many ask in its name', async () => {
    for (let at = 0; at < 60; at += 1)
      await trial.send({ ...restock, messageId: `msg_x${at}`, to: `subscription:sub_${at}` });

    expect(trial.handedOver).toHaveLength(2);
  });

  it('gets news about 20 orders a day at most', async () => {
    for (let at = 0; at < 30; at += 1) await trial.send({ ...confirmation, messageId: `msg_o${at}` });

    expect(trial.handedOver).toHaveLength(20);
    expect(await stateOf(trial, 'msg_o29')).toEqual(['skipped', 'recipient_limit']);
  });

  it('finds a link that stops such messages in each of them, and one click in the mail program', async () => {
    await trial.send(confirmation);

    const [message] = trial.handedOver;
    expect(message?.content.text).toContain(`Bukan Anda? Hentikan pesan ke alamat ini: ${message?.stopUrl}`);
    expect(stopHeaders(message!)).toEqual({
      'List-Unsubscribe': `<${message?.stopUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  });

  it('stands nowhere in what is stored', async () => {
    await trial.send(confirmation);

    expect(JSON.stringify(trial.runtime.db.items('engagement'))).not.toContain('ayu@example');
  });
});
