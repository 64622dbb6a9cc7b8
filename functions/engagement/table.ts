import { defineItems, defineTable } from '#shared/contracts/table.ts';

export const engagementTable = defineTable('engagement', {
  purpose: 'Messages to customers and to other systems, and what they were sent for.',
  personalData: true,
});

declare module '#shared/contracts/table.ts' {
  interface DeclaredTables extends Record<typeof engagementTable.name, true> {}
}

const shown = [
  'messageId',
  'template',
  'purpose',
  'status',
  'reason',
  'medium',
  'locale',
  'to',
  'channel',
  'customerId',
  'orderId',
  'cartId',
  'subscriptionId',
  'subject',
  'text',
  'sendAt',
  'sentAt',
  'version',
] as const;

/**
 * A message is one item from the moment it is decided until its retention ends. `MSG#…` / `SANDBOX` is what a person
 * would have got: with address and links, only where the sandbox provider sends (never in production).
 */
export const engagementItems = defineItems('engagement', {
  items: {
    message: {
      pk: 'MSG#{messageId}',
      sk: 'A',
      serves: 'One message: was it sent, held or skipped, and why?',
    },
    sandboxCopy: {
      pk: 'MSG#{messageId}',
      sk: 'SANDBOX',
      serves:
        'The message as the recipient would see it, for the inbox page of a stage without real customers.',
    },
    address: {
      pk: 'ADDR#{recipient}',
      sk: 'A',
      serves: 'Did this unverified address (a keyed digest) confirm or stop messages?',
    },
    addressEvent: {
      pk: 'ADDR#{recipient}',
      sk: 'E#{version}#{type}',
      serves: 'Events of an address, waiting for the publisher.',
    },
    pushDevices: {
      pk: 'PUSH#{customerId}',
      sk: 'A',
      serves: 'Browsers of a customer that show notifications.',
    },
    pushOwner: {
      pk: 'PUSHOWNER#{subscriptionId}',
      sk: 'A',
      serves: 'Whose browser is this now (a keyed digest of its endpoint)?',
    },
    template: {
      pk: 'TEMPLATES',
      sk: '{templateId}',
      serves: 'What a message says that marketing wrote: all of them, or one by its id.',
    },
    allowance: {
      pk: 'CAP#{reference}#{date}',
      sk: 'A',
      serves: 'How many messages of a kind did this customer or address get on its local day?',
    },
  },
  indexes: {
    messagesByDay: {
      partition: [{ name: 'day', type: 'string' }],
      sort: [{ name: 'createdAt', type: 'string' }],
      include: shown,
      serves: 'Messages of one day, newest first.',
    },
    messagesByCustomer: {
      partition: [{ name: 'customerId', type: 'string' }],
      sort: [{ name: 'createdAt', type: 'string' }],
      include: shown.filter((name) => name !== 'customerId'),
      serves: 'Messages to one customer, newest first. Messages to guests are not in it.',
    },
  },
});
