import { defineItems, defineTable } from '#shared/contracts/table.ts';
import { inboxItem, type InboxPlace } from '#shared/events/inbox.ts';

/** Where its consumers remember the events they applied. */
export const inventoryInbox: InboxPlace = { domain: 'inventory', table: 'inventory' };

export const inventoryTable = defineTable('inventory', {
  purpose: 'Stock by SKU and location, and the ledger of its movements.',
  personalData: false,
});

declare module '#shared/contracts/table.ts' {
  interface DeclaredTables extends Record<typeof inventoryTable.name, true> {}
}

/**
 * Stock of one SKU at one location is one or more buckets. Each bucket is a partition of its own, so that a hot SKU
 * spreads over partitions; bucket 0 always exists and holds what is known of the whole.
 */
export const inventoryItems = defineItems('inventory', {
  items: {
    stock: {
      pk: 'S#{sku}#{locationId}#{bucket}',
      sk: 'A',
      serves: 'How much of a SKU is available at a location?',
    },
    incoming: {
      pk: 'IN#{sku}#{locationId}',
      sk: '{source}#{reference}',
      serves: 'Which units of a SKU are on their way to a location, and when do they arrive?',
    },
    movement: {
      pk: 'M#{sku}#{locationId}',
      sk: '{bucket}#{version}',
      serves: 'Every change of a SKU at a location, in order.',
    },
    audited: {
      pk: 'LA#{sku}#{locationId}',
      sk: 'A',
      serves: 'Up to which movement was the ledger of a SKU at a location audited, and with which sums?',
    },
    auditEvent: {
      pk: 'LA#{sku}#{locationId}',
      sk: 'E#{version}#{type}',
      serves: 'Findings of the audit waiting to be published.',
    },
    auditWalk: {
      pk: 'LEDGER-WALK',
      sk: 'A',
      serves: 'Where does the next run of the audit continue?',
    },
    breachEvent: {
      pk: 'BR#{orderId}',
      sk: 'E#{version}#{type}',
      serves: 'Which pools did a sale breach? Waiting to be published.',
    },
    poolEvent: {
      pk: 'PS#{sku}#{locationId}',
      sk: 'E#{version}#{type}',
      serves: 'Which pools shrank, and by how much? Waiting to be published.',
    },
    projection: {
      pk: 'F#{channel}#{sku}',
      sk: 'A',
      serves: 'How much of a SKU could a channel promise a moment ago, and since when?',
    },
    projectionEvent: {
      pk: 'F#{channel}#{sku}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a channel’s stock waiting to be published.',
    },
    shelf: {
      pk: 'FL#{sku}#{locationId}',
      sk: 'A',
      serves: 'Was a SKU sold out at a location a moment ago, over all buckets?',
    },
    shelfEvent: {
      pk: 'FL#{sku}#{locationId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a shelf waiting to be published.',
    },
    inbox: inboxItem(inventoryInbox),
  },
  indexes: {
    following: {
      partition: [{ name: 'follows', type: 'string' }],
      sort: [{ name: 'sku', type: 'string' }],
      include: ['stockedAt'],
      serves: 'Which stock has rules that depend on availability or sales, and must be updated?',
    },
    publicationTurns: {
      partition: [{ name: 'turns', type: 'string' }],
      sort: [{ name: 'turnsAt', type: 'string' }],
      include: ['channel', 'sku'],
      serves: 'Scheduled publications of SKUs in channels, the next one first.',
    },
    stockChanges: {
      partition: [{ name: 'feed', type: 'string' }],
      sort: [{ name: 'changedAt', type: 'string' }],
      include: ['sku', 'availableToPromise', 'state'],
      serves: 'Changes of availability per channel, in order of change. Each SKU is in it once.',
    },
    byLocation: {
      partition: [{ name: 'stockedAt', type: 'string' }],
      sort: [{ name: 'sku', type: 'string' }],
      include: 'keys',
      serves:
        'What is stocked at a location, in the order of SKUs. Only bucket 0 has `stockedAt`; sales never change the index.',
    },
  },
});
