import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { journeysWorld, thanks } from '../../../test/support/journeys-world.ts';
import type { CampaignBody } from '../model/campaign.ts';
import { putCampaign } from './put-campaign.ts';

const sale: CampaignBody = {
  name: 'Sale',
  journeyId: 'thanks',
  audience: { everybody: true },
  data: {},
  perMinute: 1000,
};

describe('a campaign that is started', () => {
  it('is created once with one timer by equal requests, and never changed', async () => {
    const { save, runtime, timers } = await journeysWorld();
    await save(thanks);
    const put = (body: CampaignBody) =>
      putCampaign(asking(staffWith('journeys.write'), { params: { campaignId: 'sale' }, body }), runtime);

    const answers = await Promise.all([put(sale), put(sale)]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 201]);
    expect([...timers.keys()]).toEqual(['campaign-sale-1']);
    expect(await refusalOf(put({ ...sale, perMinute: 10 }))).toBe('CAMPAIGN_EXISTS');
  });

  it('needs a journey that takes customers', async () => {
    const { save, runtime } = await journeysWorld();
    const put = () =>
      putCampaign(
        asking(staffWith('journeys.write'), { params: { campaignId: 'sale' }, body: sale }),
        runtime,
      );

    expect(await refusalOf(put())).toBe('JOURNEY_NOT_FOUND');
    await save({ ...thanks, status: 'paused' });
    expect(await refusalOf(put())).toBe('JOURNEY_NOT_ACTIVE');
  });
});
