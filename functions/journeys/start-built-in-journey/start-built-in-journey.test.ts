import { describe, expect, it } from '@jest/globals';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { journeysWorld } from '../../../test/support/journeys-world.ts';
import { builtInTemplates } from '../../engagement/templates/built-in-templates.ts';
import { faultOf } from '../../engagement/templates/liquid.ts';
import { textsOf } from '../../engagement/templates/own-letter.ts';
import { builtInJourney, builtInNames } from '../model/built-in-journeys.ts';
import { faultsOf } from '../model/check-journey.ts';
import { startBuiltInJourney } from './start-built-in-journey.ts';

const start = (
  runtime: Awaited<ReturnType<typeof journeysWorld>>['runtime'],
  name: (typeof builtInNames)[number],
) =>
  startBuiltInJourney(
    asking(staffWith('journeys.write'), { params: { name }, body: { channel: 'web', sku: 'KOPI-250' } }),
    runtime,
  );

describe('a built-in journey', () => {
  it.each(builtInNames)(
    '%s is switched on by one call, and stays as it is when called again',
    async (name) => {
      const { runtime } = await journeysWorld();

      const answers = [await start(runtime, name), await start(runtime, name)];

      expect(answers.map(({ status, version }) => [status, version])).toEqual([
        [201, 1],
        [200, 1],
      ]);
      expect(answers[0]?.body).toMatchObject({
        journeyId: expect.stringContaining(`satu-${name}`),
        status: 'active',
        channel: 'web',
      });
    },
  );

  it.each(builtInNames)('%s is sound, and its templates are there in both languages', (name) => {
    const journey = builtInJourney(name, { promotionId: 'promo_1', sku: 'KOPI-250' });
    const templates = journey.steps.flatMap((step) => ('templateId' in step ? [step.templateId] : []));

    expect(faultsOf({ ...journey, channel: 'web', status: 'active' })).toEqual([]);
    for (const id of templates) {
      const texts = builtInTemplates[id]?.texts ?? {};
      expect(Object.keys(texts).toSorted()).toEqual(['en', 'id']);
      const faults = Object.values(texts).flatMap((text) => textsOf(text).map(([, each]) => faultOf(each)));
      expect(faults.filter((each) => each !== undefined)).toEqual([]);
    }
  });
});
