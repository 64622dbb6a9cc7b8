import { defineItems } from '#shared/contracts/table.ts';
import { inboxItem, type InboxPlace } from '#shared/events/inbox.ts';

/** Where its consumers remember the events they applied. */
export const planningInbox: InboxPlace = { domain: 'planning', table: 'inventory' };

const own = defineItems('inventory', {
  items: {
    demand: {
      pk: 'DM#{sku}#{locationId}',
      sk: '{block}',
      serves: 'Units sold of a SKU at a location week by week, 52 weeks in a block.',
    },
    keptDemand: {
      pk: 'DM#{sku}#{locationId}',
      sk: 'KEPT',
      serves: 'Up to which week is demand kept? Later weeks are read from the ledger.',
    },
    soldOut: {
      pk: 'DM#{sku}#{locationId}',
      sk: 'OUT',
      serves: 'Since when is a SKU sold out at a location?',
    },
    planningSettings: {
      pk: 'PLANNING-SETTINGS',
      sk: '{locationId}',
      serves: 'By which service level and costs is a location planned?',
    },
    plan: {
      pk: 'PLAN#{locationId}',
      sk: '{sku}',
      serves: 'Forecast, reorder point and what to do for a SKU, as last planned.',
    },
    planEvent: {
      pk: 'PLANE#{locationId}#{sku}',
      sk: 'E#{version}#{type}',
      serves: 'Events of plans waiting to be published.',
    },
    suggestion: {
      pk: 'SUG#{locationId}',
      sk: '{sku}',
      serves: 'What is to be bought or moved for a location; one open suggestion for each SKU.',
    },
    likeSkus: {
      pk: 'LIKE#{sku}',
      sk: 'A',
      serves: 'The SKUs that a new SKU is forecast by, as staff named them.',
    },
    planWalk: { pk: 'PLAN-WALK', sk: 'A', serves: 'Where does tonight’s planning go on?' },
  },
});

export const planningItems = { ...own, items: { ...own.items, applied: inboxItem(planningInbox) } };
