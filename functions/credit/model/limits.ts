import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Role } from '#shared/contracts/scopes.ts';

/** What one role may give at once in one currency: a gift card, or store credit. */
export interface RoleLimit {
  readonly role: Role;
  readonly currency: string;
  /** Minor units. */
  readonly amount: number;
}

/** What each role may give. Who is not named gives nothing; admins give anything. */
export interface CreditLimits extends Versioned {
  readonly limits: readonly RoleLimit[];
}

const of = (role: Role, amounts: Readonly<Record<string, number>>): readonly RoleLimit[] =>
  Object.entries(amounts).map(([currency, amount]) => ({ role, currency, amount }));

/** What holds until somebody says otherwise. */
export const usualLimits: readonly RoleLimit[] = [
  ...of('support', { IDR: 500_000, USD: 50_00, EUR: 50_00, SGD: 70_00, MYR: 200_00 }),
  ...of('store-manager', { IDR: 2_000_000, USD: 200_00, EUR: 200_00, SGD: 250_00, MYR: 800_00 }),
  ...of('finance', { IDR: 50_000_000, USD: 5_000_00, EUR: 5_000_00, SGD: 6_000_00, MYR: 20_000_00 }),
];

/** The most a role may give; nothing in a currency that is not listed. */
export const limitOf = (limits: readonly RoleLimit[], role: string, currency: string): number =>
  role === 'admin'
    ? Infinity
    : (limits.find((limit) => limit.role === role && limit.currency === currency)?.amount ?? 0);
