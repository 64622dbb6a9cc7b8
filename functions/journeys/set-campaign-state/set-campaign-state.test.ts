import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { journeysWorld, thanks } from '../../../test/support/journeys-world.ts';
import { putCampaign } from '../put-campaign/put-campaign.ts';
import { setCampaignState } from './set-campaign-state.ts';

describe('the state of a campaign', () => {
  it('is changed by staff, not against its course, and the same again changes nothing', async () => {
    const { save, runtime, timers } = await journeysWorld();
    await save(thanks);
    const params = { campaignId: 'sale' };
    const become = (status: 'running' | 'paused' | 'cancelled') =>
      setCampaignState(asking(staffWith('journeys.write'), { params, body: { status } }), runtime);
    expect(await refusalOf(become('paused'))).toBe('CAMPAIGN_NOT_FOUND');
    const audience = { everybody: true as const };
    const body = { name: 'Sale', journeyId: 'thanks', audience, data: {}, perMinute: 1 };
    await putCampaign(asking(staffWith('journeys.write'), { params, body }), runtime);

    expect(await refusalOf(become('paused'))).toBe('CAMPAIGN_STATE_INVALID');
    const versions = [await become('running'), await become('running'), await become('paused')];
    expect(versions.map(({ version }) => version)).toEqual([2, 2, 3]);
    expect([...timers.keys()]).toContain('campaign-sale-2');
    await become('cancelled');
    expect(await refusalOf(become('running'))).toBe('CAMPAIGN_STATE_INVALID');
  });
});
