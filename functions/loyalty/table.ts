import { defineItems } from '#shared/contracts/table.ts';
import { inboxItem, type InboxPlace } from '#shared/events/inbox.ts';

/** Where its consumers remember the events they applied. */
export const loyaltyInbox: InboxPlace = { domain: 'loyalty', table: 'customers' };

const own = defineItems('customers', {
  items: {
    orderPoints: {
      pk: 'L#{customerId}',
      sk: 'O#{orderId}',
      serves: 'The state of one order (paid, refunded, cancelled) and the points it earned.',
    },
    standing: { pk: 'L#{customerId}', sk: 'TIER', serves: 'Which tier has this customer, and until when?' },
    mergedStanding: {
      pk: 'L#{customerId}',
      sk: 'MERGED#{mergeId}',
      serves:
        'Which points counted for the tier of a merged customer? Taken off again when the merge is undone.',
    },
    loyaltyEvent: {
      pk: 'L#{customerId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of tiers, waiting for the publisher.',
    },
    programme: {
      pk: 'LOYALTY-PROGRAMME',
      sk: 'A',
      serves: 'How are points and tiers earned now?',
    },
    programmeVersion: {
      pk: 'LOYALTY-PROGRAMME',
      sk: 'V#{version}',
      serves: 'One version of the programme. Kept permanently.',
    },
  },
  indexes: {
    tiersDue: {
      partition: [{ name: 'tierDueShard', type: 'number' }],
      sort: [{ name: 'tierDueAt', type: 'string' }],
      include: ['customerId'],
      serves:
        'Tiers whose period and grace have ended, oldest first. Customers without a tier are not in it.',
    },
  },
});

export const loyaltyItems = { ...own, items: { ...own.items, applied: inboxItem(loyaltyInbox) } };
