import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { put } from '#shared/dynamodb/write-action.ts';
import { HOUR } from '#shared/time/clock.ts';
import { localTime } from '#shared/time/local-time.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import type { Handover } from '../providers/provider.ts';
import type { OwnMessageRules } from '../model/message.ts';
import { mondayOf } from '../model/marketing-caps.ts';
import { changeStanding } from '../store/address-standings.ts';
import { addressDigestOf } from '../../customers/public.ts';
import { settingsOf } from '../settings.ts';
import { loadMessage } from '../store/message-log.ts';
import { sendNew, sendOnce } from './send-once.ts';

const ZONE = 'America/New_York';

/** The week in which clocks are set back in New York. */
const shop = async (start = '2026-10-30T12:00:00.000Z') => {
  const runtime = testRuntime(start);
  const sent: (Handover & { readonly at: number; readonly agreed: boolean })[] = [];
  let agreed = true;
  const consent = async (state: boolean, profiling: 'granted' | 'withdrawn' | 'none' = 'none') => {
    agreed = state;
    const answers = [
      { medium: 'email', purpose: 'marketing', state: state ? 'granted' : 'withdrawn' },
      ...(profiling === 'none' ? [] : [{ medium: 'email', purpose: 'profiling', state: profiling }]),
    ];
    await runtime.db.writeOne(
      put(
        { table: 'customers', pk: 'U#ayu', sk: 'A' },
        {
          customerId: 'ayu',
          timeZone: ZONE,
          locale: 'en',
          personal: { name: 'Ayu', email: 'ayu@example.com' },
          proofs: { email: {} },
          consents: answers,
        },
      ),
    );
  };
  await consent(true);
  const texts = {
    en: {
      subject: 'Hi {{ customer.name }}',
      body: '{{ brand }} thanks you.\n\n{{ event.stars }} stars',
      short: 'thanks for {{ event.stars }}',
    },
  };
  await runtime.db.writeOne(
    put(
      { table: 'engagement', pk: 'TEMPLATES', sk: 'thanks' },
      { templateId: 'thanks', name: 'x', texts, version: 1 },
    ),
  );
  const dependencies = {
    ...runtime,
    schedules: { at: async () => undefined, cancel: async () => undefined },
    settings: settingsOf('prod'),
    apiUrl: 'https://api.example',
    provider: {
      dedupes: false,
      media: ['email'] as const,
      send: async (message: Handover) => {
        sent.push({ ...message, at: runtime.clock.now(), agreed });
        return { accepted: true } as const;
      },
    },
  };
  const draft = (
    messageId: string,
    facts: Readonly<Record<string, unknown>> = { stars: 5 },
    rules: OwnMessageRules = {},
  ) => ({
    messageId,
    template: 'own' as const,
    purpose: 'marketing' as const,
    to: 'customer:ayu',
    channel: 'web',
    customerId: 'ayu',
    own: {
      templateId: 'thanks',
      journeyId: 'j',
      facts,
      rules,
      since: '2026-10-30T00:00:00.000Z',
      why: { en: 'You rated the shop.' },
    },
    correlationId: 'c',
  });
  return {
    runtime,
    sent,
    consent,
    ask: (messageId: string, facts?: Readonly<Record<string, unknown>>, rules?: OwnMessageRules) =>
      sendNew(draft(messageId, facts, rules), dependencies),
    again: (messageId: string, rules?: OwnMessageRules) =>
      sendOnce(draft(messageId, undefined, rules), dependencies),
    stateOf: async (messageId: string) => loadMessage(runtime.db, messageId),
  };
};

describe('a message of a journey', () => {
  it('is written from its template, says why it came and how to stop it', async () => {
    const { ask, sent } = await shop('2026-10-30T16:00:00.000Z');

    await ask('msg_1');

    expect(sent).toMatchObject([{ address: 'ayu@example.com', content: { subject: 'Hi Ayu' } }]);
    const text = sent[0]?.content.text ?? '';
    expect(text).toContain('5 stars');
    expect(text).toContain(
      'Why did I get this? You rated the shop. You agreed to messages from web by e-mail.',
    );
    expect(text).toContain('https://api.example/v1/unsubscribe/msg_1');
  });

  it('is not sent when a field is missing, or the customer did not agree', async () => {
    const { ask, consent, sent, stateOf } = await shop('2026-10-30T16:00:00.000Z');

    await ask('msg_1', {});
    await consent(false);
    await ask('msg_2');

    expect([(await stateOf('msg_1'))?.reason, (await stateOf('msg_2'))?.reason, sent.length]).toEqual([
      'template_incomplete',
      'no_consent',
      0,
    ]);
  });

  it('to a customer without an address is skipped with that reason', async () => {
    const { ask, runtime, sent, stateOf } = await shop('2026-10-30T16:00:00.000Z');
    const profile = { customerId: 'ayu', personal: { name: 'Ayu' }, consents: [], identities: {} };
    await runtime.db.writeOne(put({ table: 'customers', pk: 'U#ayu', sk: 'A' }, profile));

    await ask('msg_1');

    expect([await stateOf('msg_1'), sent]).toMatchObject([{ status: 'skipped', reason: 'no_address' }, []]);
  });

  it('that is chosen by behaviour needs a yes to profiling, one chosen by orders no objection', async () => {
    const { ask, consent, stateOf } = await shop('2026-10-30T16:00:00.000Z');
    const reasons: (string | undefined)[] = [];
    for (const profiling of ['none', 'granted', 'withdrawn'] as const) {
      await consent(true, profiling);
      for (const personalisation of ['orders', 'behaviour'] as const) {
        const id = `msg_${profiling}_${personalisation}`;
        await ask(id, { stars: 5 }, { personalisation, priority: 'high' });
        reasons.push((await stateOf(id))?.reason);
      }
    }

    expect(reasons).toEqual([
      undefined,
      'no_profiling',
      undefined,
      'frequency_cap',
      'no_profiling',
      'no_profiling',
    ]);
  });

  it.each([
    ['stop_word', 'address_suppressed'],
    ['complaint', 'address_suppressed'],
    ['hard_bounce', 'address_bounced'],
  ] as const)('is not sent to an address with a %s', async (suppression, reason) => {
    const { ask, runtime, stateOf } = await shop('2026-10-30T16:00:00.000Z');
    const digest = await addressDigestOf(runtime.secrets, 'email', 'ayu@example.com');
    await changeStanding(runtime, digest, () => ({ standing: { suppressed: { email: suppression } } }));

    await ask('msg_1');

    expect((await stateOf('msg_1'))?.reason).toBe(reason);
  });

  it('of a high priority is the second of a day, which lower ones never are', async () => {
    const { ask, sent, stateOf } = await shop('2026-10-30T16:00:00.000Z');

    await ask('msg_1', undefined, { priority: 'low' });
    await ask('msg_2');
    await ask('msg_3', undefined, { priority: 'high' });
    await ask('msg_4', undefined, { priority: 'high' });

    expect(sent.map(({ key }) => key)).toEqual(['msg_1', 'msg_3']);
    expect((await stateOf('msg_2'))?.reason).toBe('frequency_cap');
  });

  it('is sent once, within consent, quiet hours and all limits, in 2,000 histories with repetitions', async () => {
    const priorities = ['low', 'normal', 'high'] as const;
    const rulesOf = (id: number): OwnMessageRules => ({ priority: priorities[id % 3] });
    const action = fc.oneof(
      fc.record({ kind: fc.constant('ask' as const), id: fc.nat(8) }),
      fc.record({ kind: fc.constant('again' as const), id: fc.nat(8) }),
      fc.record({ kind: fc.constant('consent' as const), id: fc.nat(1) }),
      fc.record({ kind: fc.constant('pass' as const), id: fc.nat(30) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 14 }), async (history) => {
        const { runtime, sent, consent, ask, again } = await shop();
        for (const { kind, id } of history) {
          if (kind === 'consent') await consent(id === 1);
          if (kind === 'pass') runtime.pass(id * HOUR);
          const once = () => ask(`msg_${id}`, undefined, rulesOf(id));
          if (kind === 'ask') await Promise.allSettled([once(), once()]);
          if (kind === 'again') await again(`msg_${id}`, rulesOf(id));
        }
        const keys = sent.map(({ key }) => key);
        const times = sent.map(({ at }) => localTime(at, ZONE).time);
        const most = (named: (date: string) => string, of: readonly (typeof sent)[number][]) => {
          const counts = new Map<string, number>();
          for (const { at } of of) {
            const name = named(localTime(at, ZONE).date);
            counts.set(name, (counts.get(name) ?? 0) + 1);
          }
          return Math.max(0, ...counts.values());
        };
        const below = sent.filter(({ key }) => Number(key.slice(4)) % 3 !== 2);
        expect(sent.every(({ agreed }) => agreed)).toBe(true);
        expect(new Set(keys).size).toBe(keys.length);
        expect(most((date) => date, sent)).toBeLessThanOrEqual(2);
        expect(most((date) => date, below)).toBeLessThanOrEqual(1);
        expect(most(mondayOf, sent)).toBeLessThanOrEqual(5);
        expect(times.every((time) => time >= '08:00:00' && time < '21:00:00')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});
