import { describe, expect, it } from '@jest/globals';
import { put } from '#shared/dynamodb/write-action.ts';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { journeysWorld, thanks } from '../../../test/support/journeys-world.ts';
import { previewCampaign } from './preview-campaign.ts';

describe('the preview of a campaign', () => {
  it('counts whom it means, who can be reached, and what all messages cost', async () => {
    const { save, runtime, addCustomer } = await journeysWorld();
    await save(thanks);
    await addCustomer('budi');
    const consents = [{ medium: 'email', purpose: 'marketing', state: 'granted' }];
    const profile = { customerId: 'ayu', personal: { email: 'ayu@example.com' }, consents };
    await runtime.db.writeOne(put({ table: 'customers', pk: 'U#ayu', sk: 'A' }, profile));
    const audience = { customerIds: ['ayu', 'budi'] };

    const { body } = await previewCampaign(
      asking(staffWith('journeys.write'), { body: { journeyId: 'thanks', audience } }),
      runtime,
    );

    expect(body).toEqual({
      customers: 2,
      reachable: 1,
      sample: ['ayu', 'budi'],
      messages: 1,
      cost: { amount: 1, currency: 'USD' },
      isPartial: false,
    });
  });
});
