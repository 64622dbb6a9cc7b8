import { describe, expect, it } from '@jest/globals';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { journeysWorld, thanks } from '../../../test/support/journeys-world.ts';
import { dryRunJourney } from './dry-run-journey.ts';

describe('the dry run of a journey', () => {
  it('shows what would happen and when, and leaves nothing behind', async () => {
    const { save, runtime, runs, timers } = await journeysWorld();
    await save({
      ...thanks,
      holdOutPercent: 50,
      steps: [
        ...thanks.steps,
        {
          id: 'paid',
          kind: 'wait_for_event',
          event: { type: 'OrderPaid', where: [{ field: 'total.amount', is: 'at_least', value: 5 }] },
          timeout: 'P2D',
          then: 'end',
          otherwise: 'again',
        },
        { id: 'again', kind: 'message', templateId: 'again', purpose: 'marketing' },
      ],
    });
    const dryRun = async (stars: number, eventsCome: boolean) => {
      const body = { customerId: 'ayu', data: { stars }, eventsCome, timeZone: 'Asia/Jakarta' };
      const request = asking(staffWith('journeys.write'), { params: { journeyId: 'thanks' }, body });
      return (await dryRunJourney(request, runtime)).body;
    };

    const quiet = await dryRun(5, false);
    const busy = await dryRun(3, true);

    expect(quiet.wouldEnter).toBe(true);
    expect(quiet.run.history.map(({ stepId, result }) => `${stepId} ${result}`)).toEqual([
      'code issued',
      'pause waiting',
      'pause time_over',
      'thanks requested',
      'paid waiting',
      'paid time_over',
      'again requested',
      'end completed',
    ]);
    expect(busy.wouldEnter).toBe(false);
    expect(busy.run.history.map(({ result }) => result)).toContain('event_came');
    expect([await runs(), timers.size]).toEqual([[], 0]);
  });
});
