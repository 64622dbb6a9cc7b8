import { defineItems } from '#shared/contracts/table.ts';
import { inboxItem, type InboxPlace } from '#shared/events/inbox.ts';

export const insightsInbox: InboxPlace = { domain: 'insights', table: 'orders' };

const own = defineItems('orders', {
  items: {
    counts: {
      pk: 'KPI#{locationId}',
      sk: '{day}#{carrier}',
      serves: 'What happened at a location on a day, and with a carrier.',
    },
  },
});

export const insightsItems = { ...own, items: { ...own.items, applied: inboxItem(insightsInbox) } };
