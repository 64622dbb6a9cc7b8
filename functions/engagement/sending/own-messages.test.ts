import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { put } from '#shared/dynamodb/write-action.ts';
import { HOUR } from '#shared/time/clock.ts';
import { localTime } from '#shared/time/local-time.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import type { Handover } from '../providers/provider.ts';
import { settingsOf } from '../settings.ts';
import { loadMessage } from '../store/message-log.ts';
import { sendNew, sendOnce } from './send-once.ts';

const ZONE = 'America/New_York';

/** The week in which clocks are set back in New York. */
const shop = async (start = '2026-10-30T12:00:00.000Z') => {
  const runtime = testRuntime(start);
  const sent: (Handover & { readonly at: number; readonly agreed: boolean })[] = [];
  let agreed = true;
  const consent = async (state: boolean) => {
    agreed = state;
    const answer = { medium: 'email', purpose: 'marketing', state: state ? 'granted' : 'withdrawn' };
    await runtime.db.writeOne(
      put(
        { table: 'customers', pk: 'U#ayu', sk: 'A' },
        {
          customerId: 'ayu',
          timeZone: ZONE,
          locale: 'en',
          personal: { name: 'Ayu', email: 'ayu@example.com' },
          proofs: { email: {} },
          consents: [answer],
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
      { table: 'engagement', pk: 'TPL#thanks', sk: 'A' },
      { templateId: 'thanks', name: 'x', texts, version: 1 },
    ),
  );
  const dependencies = {
    ...runtime,
    schedules: { at: async () => undefined, cancel: async () => undefined },
    settings: settingsOf('prod'),
    apiUrl: 'https://api.example',
    provider: {
      dedupes: true,
      media: ['email'] as const,
      send: async (message: Handover) => {
        sent.push({ ...message, at: runtime.clock.now(), agreed });
        return { accepted: true } as const;
      },
    },
  };
  const draft = (messageId: string, facts: Readonly<Record<string, unknown>> = { stars: 5 }) => ({
    messageId,
    template: 'own' as const,
    purpose: 'marketing' as const,
    to: 'customer:ayu',
    channel: 'web',
    customerId: 'ayu',
    own: { templateId: 'thanks', journeyId: 'j', facts },
    correlationId: 'c',
  });
  return {
    runtime,
    sent,
    consent,
    ask: (messageId: string, facts?: Readonly<Record<string, unknown>>) =>
      sendNew(draft(messageId, facts), dependencies),
    again: (messageId: string) => sendOnce(draft(messageId), dependencies),
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
    expect(text).toContain('You get this as a customer of web.');
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

  it('is sent once, within consent, quiet hours and one a day, in 2,000 histories with repetitions', async () => {
    const action = fc.oneof(
      fc.record({ kind: fc.constant('ask' as const), id: fc.nat(4) }),
      fc.record({ kind: fc.constant('again' as const), id: fc.nat(4) }),
      fc.record({ kind: fc.constant('consent' as const), id: fc.nat(1) }),
      fc.record({ kind: fc.constant('pass' as const), id: fc.nat(30) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 8 }), async (history) => {
        const { runtime, sent, consent, ask, again } = await shop();
        for (const { kind, id } of history) {
          if (kind === 'consent') await consent(id === 1);
          if (kind === 'pass') runtime.pass(id * HOUR);
          if (kind === 'ask') await Promise.allSettled([ask(`msg_${id}`), ask(`msg_${id}`)]);
          if (kind === 'again') await again(`msg_${id}`);
        }
        const keys = sent.map(({ key }) => key);
        const days = [...new Map(sent.map((each) => [each.key, each])).values()].map(
          ({ at }) => localTime(at, ZONE).date,
        );
        const times = sent.map(({ at }) => localTime(at, ZONE).time);
        expect(sent.every(({ agreed }) => agreed)).toBe(true);
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(days).size).toBe(days.length);
        expect(times.every((time) => time >= '08:00:00' && time < '21:00:00')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});
