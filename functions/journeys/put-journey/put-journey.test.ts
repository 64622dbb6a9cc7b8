import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../../test/support/asking.ts';
import { journeysWorld, thanks } from '../../../test/support/journeys-world.ts';
import { loadJourney } from '../store/journeys.ts';

describe('a journey', () => {
  it('is created, changed by who knows its version, and unchanged by the same again', async () => {
    const { save } = await journeysWorld();

    const created = await save(thanks);
    const same = await save(thanks);
    const changed = await save({ ...thanks, status: 'paused' }, 1);

    expect([created, same, changed].map(({ status, version }) => [status, version])).toEqual([
      [201, 1],
      [200, 1],
      [200, 2],
    ]);
    expect(await refusalOf(save({ ...thanks, name: 'Other' }, 1))).toBe('STALE_VERSION');
  });

  it('still listens to what its earlier versions wait for', async () => {
    const { save, runtime } = await journeysWorld();
    await save(thanks);

    await save({ ...thanks, goal: { type: 'OrderPlaced' } }, 1);

    expect((await loadJourney(runtime.db, 'thanks'))?.listensTo).toEqual([
      'OrderPaid',
      'OrderPlaced',
      'Store Rated',
    ]);
  });

  it('is refused when it cannot be run, for an unknown channel, and one too many', async () => {
    const { save } = await journeysWorld();

    const broken = { ...thanks, steps: [{ id: 'a', kind: 'event' as const, name: 'x', next: 'gone' }] };
    expect(await refusalOf(save(broken))).toBe('JOURNEY_INVALID');
    expect(await refusalOf(save({ ...thanks, channel: 'nowhere' }))).toBe('CHANNEL_NOT_FOUND');
    for (let at = 0; at < 50; at += 1) await save(thanks, undefined, `journey-${at}`);
    expect(await refusalOf(save(thanks, undefined, 'one-more'))).toBe('TOO_MANY_JOURNEYS');
  });
});
