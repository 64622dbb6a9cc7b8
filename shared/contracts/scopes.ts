/**
 * What a staff member or a machine client may do. A scope is `<resource>.<verb>`; on the wire it carries the
 * resource server's prefix (`satu/orders.read`), as Cognito and other OAuth 2 servers write it.
 */
export const scopes = {
  'catalog.read': 'Read products that are not published yet.',
  'catalog.write': 'Create and change products, categories and media.',
  'prices.write': 'Create and change prices.',
  'prices.approve': 'Approve and refuse prices outside the rules.',
  'taxes.write': 'Set tax rates.',
  'price-matches.read': 'Read price-match claims with their proof, and the policy.',
  'price-matches.write': 'Grant and refuse price-match claims, within the limits of the role.',
  'promotions.write': 'Create and change promotions and coupons, and try what they would do.',
  'channels.write': 'Create and change sales channels and locations.',
  'webhooks.write': 'Make and change webhooks, and look at what was sent to them.',
  'inventory.read': 'Read stock with every term, and the movement ledger.',
  'inventory.write': 'Count, receive and adjust stock.',
  'drops.write': 'Schedule and change drops.',
  'carts.write': 'Work on a customer’s cart on their behalf.',
  'orders.read': 'Read any order.',
  'orders.write': 'Place, change and cancel any order.',
  'payments.write': 'Record cash, capture and refund.',
  'customers.read': 'Read customer profiles.',
  'customers.write': 'Create and change customer profiles.',
  'loyalty.read': 'Read any customer’s points.',
  'credit.read': 'Read any gift card and any customer’s store credit.',
  'credit.write': 'Issue and block gift cards, give and take store credit, within the limits of the role.',
  'credit-limits.write': 'Say how much credit each role may give.',
  'imports.write':
    'Import files and watch imports; rows are applied with the other scopes of the same person.',
  'messages.read': 'Read what was sent to customers.',
} as const satisfies Record<string, string>;

export type Scope = keyof typeof scopes;

/** The resource server every scope belongs to; also the prefix in tokens. */
export const RESOURCE_SERVER = 'satu';

export const roles = ['admin', 'merchandiser', 'store-manager', 'store-clerk', 'support', 'finance'] as const;
export type Role = (typeof roles)[number];

const everything = Object.keys(scopes).filter((name): name is Scope => name in scopes);

/** What each staff role may do. The token service turns a role into scopes from this table and nothing else. */
export const scopesOfRole: Record<Role, readonly Scope[]> = {
  admin: everything,
  merchandiser: [
    'catalog.read',
    'catalog.write',
    'prices.write',
    'price-matches.read',
    'price-matches.write',
    'promotions.write',
    'channels.write',
    'webhooks.write',
    'drops.write',
    'inventory.read',
    'imports.write',
  ],
  'store-manager': [
    'catalog.read',
    'price-matches.read',
    'price-matches.write',
    'inventory.read',
    'inventory.write',
    'carts.write',
    'orders.read',
    'orders.write',
    'payments.write',
    'customers.read',
    'customers.write',
    'loyalty.read',
    'credit.read',
    'credit.write',
  ],
  'store-clerk': [
    'catalog.read',
    'price-matches.read',
    'inventory.read',
    'carts.write',
    'orders.read',
    'orders.write',
    'payments.write',
  ],
  support: [
    'catalog.read',
    'price-matches.read',
    'inventory.read',
    'carts.write',
    'orders.read',
    'orders.write',
    'customers.read',
    'customers.write',
    'loyalty.read',
    'credit.read',
    'credit.write',
    'messages.read',
  ],
  finance: [
    'prices.approve',
    'taxes.write',
    'orders.read',
    'payments.write',
    'loyalty.read',
    'credit.read',
    'credit.write',
  ],
};

/** What the machine client of a sales channel (a till, a marketplace connector, a bot) may do, in its own channel only. */
export const scopesOfChannelClient: readonly Scope[] = [
  'catalog.read',
  'inventory.read',
  'webhooks.write',
  'carts.write',
  'orders.read',
  'orders.write',
  'payments.write',
];
