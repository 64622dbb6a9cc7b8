import type { Role } from '../../../shared/contracts/scopes.ts';

/** What one role may give at once, in minor units by currency: a gift card, or store credit. Admins give anything. */
const limits: Partial<Record<Role, Readonly<Record<string, number>>>> = {
  support: { IDR: 500_000, USD: 50_00, EUR: 50_00, SGD: 70_00, MYR: 200_00 },
  'store-manager': { IDR: 2_000_000, USD: 200_00, EUR: 200_00, SGD: 250_00, MYR: 800_00 },
  finance: { IDR: 50_000_000, USD: 5_000_00, EUR: 5_000_00, SGD: 6_000_00, MYR: 20_000_00 },
};

/** The most a role may give; nothing in a currency that is not listed. */
export const limitOf = (role: string, currency: string): number =>
  role === 'admin' ? Infinity : (limits[role as Role]?.[currency] ?? 0);
