import type { TableContract } from '#shared/contracts/table.ts';

/** The physical tables, in the order a newcomer meets them. Domains declare their items in their own `table.ts`. */
export const tables: readonly TableContract[] = [
  {
    name: 'catalog',
    purpose: 'Channels, locations, products, prices: what is sold, where and for how much.',
    personalData: false,
  },
  {
    name: 'inventory',
    purpose: 'Stock by SKU and location, and the ledger of its movements.',
    personalData: false,
  },
  {
    name: 'orders',
    purpose: 'Carts, orders, payments, and the contact data of each order in an item of its own.',
    personalData: true,
  },
  {
    name: 'customers',
    purpose: 'Profiles, identities, consent and points; erasable, under its own key.',
    personalData: true,
    // The densest collection of personal data, read seldom. A key costs a dollar a month and becomes one more thing
    // that a checkout can stop at, so the busy tables stay under DynamoDB's own.
    ownKey: true,
  },
  {
    name: 'engagement',
    purpose: 'Messages to customers and to other systems, and what they were sent for.',
    personalData: true,
  },
];
