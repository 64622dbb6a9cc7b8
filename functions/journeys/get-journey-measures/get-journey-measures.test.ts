import { describe, expect, it } from '@jest/globals';
import { DAY } from '#shared/time/clock.ts';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { marketingWorld } from '../../../test/support/marketing-world.ts';
import { getJourneyMeasures } from './get-journey-measures.ts';

const measure = (
  world: Awaited<ReturnType<typeof marketingWorld>>,
  query: object = {},
  journeyId = 'satu-nps',
) =>
  getJourneyMeasures(
    asking(staffWith('journeys.read'), { params: { journeyId }, query }),
    world.dependencies,
  );

describe('the figures of a journey', () => {
  it('are those of its runs in the period, with the answers of its survey', async () => {
    const world = await marketingWorld();
    await world.customer('budi', { consents: [] });
    await world.start('nps');
    await world.order('ord_1', ['KOPI']);
    await world.order('ord_2', ['KOPI'], 'budi');
    await world.pass(32 * DAY);
    const messageId = world.sent[0]?.key ?? '';
    await world.happens('satu.engagement', 'SurveyAnswered', {
      messageId,
      journeyId: 'satu-nps',
      customerId: 'ayu',
      survey: 'nps',
      answer: '9',
    });

    const { body } = await measure(world, {
      from: new Date(world.dependencies.clock.now() - 40 * DAY).toISOString(),
    });
    const lastWeek = await measure(world, {
      from: new Date(world.dependencies.clock.now() - 7 * DAY).toISOString(),
    });

    expect(body).toMatchObject({ runs: 2, isPartial: false, treated: { customers: 2, converted: 0 } });
    const ask = body.steps.filter(({ stepId }) => stepId === 'ask').map(({ result, runs }) => [result, runs]);
    expect(ask).toEqual(
      expect.arrayContaining([
        ['requested', 2],
        ['sent', 1],
        ['skipped: no_consent', 1],
        ['answered: 9', 1],
      ]),
    );
    expect(lastWeek.body.runs).toBe(0);
  });

  it('are refused for a journey that is not there', async () => {
    expect(await refusalOf(measure(await marketingWorld(), {}, 'nothing'))).toBe('JOURNEY_NOT_FOUND');
  });
});
