import { defineItems } from '#shared/contracts/table.ts';

/**
 * The journeys that there are lie in one partition, loaded whole and kept for two seconds. A run is one item, with its
 * history in it: one conditional write per change, from which its events are made.
 */
export const journeysItems = defineItems('engagement', {
  items: {
    journey: {
      pk: 'JOURNEYS',
      sk: '{journeyId}',
      serves: 'All journeys with their current version: which of them wait for this event?',
    },
    journeyVersion: {
      pk: 'JOURNEY#{journeyId}',
      sk: 'V#{version}',
      serves: 'A version that runs which entered under it are pinned to.',
    },
    campaign: {
      pk: 'CAMPAIGNS',
      sk: '{campaignId}',
      serves: 'All campaigns, or one: whom does it enter, and how far is it?',
    },
    wisher: {
      pk: 'WISH#{sku}',
      sk: '{customerId}',
      serves: 'Customers with this SKU on their wish list: whom does a lower price concern?',
    },
    run: {
      pk: 'JRUNS#{customerId}',
      sk: '{journeyId}#{number}',
      serves: 'Runs of a customer, of one journey or all: where do they stand, and why did they get what?',
    },
  },
  indexes: {
    runsByJourney: {
      partition: [{ name: 'journeyId', type: 'string' }],
      sort: [{ name: 'enteredAt', type: 'string' }],
      include: [
        'runId',
        'customerId',
        'cause',
        'isHeldOut',
        'outcome',
        'convertedAt',
        'convertedBy',
        'history',
      ],
      serves: 'Runs of one journey in a period, newest first, for its figures.',
    },
  },
});
