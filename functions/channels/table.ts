import { defineItems } from '#shared/contracts/table.ts';

/** A business has tens of channels and up to some thousand locations, read together and cached: one partition each. */
export const channelsItems = defineItems('catalog', {
  items: {
    channel: { pk: 'CHANNELS', sk: '{code}', serves: 'All sales channels, or one by its code.' },
    location: { pk: 'LOCATIONS', sk: '{code}', serves: 'All locations, or one by its code.' },
  },
});
