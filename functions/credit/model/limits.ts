import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Role } from '#shared/contracts/scopes.ts';

/** `channel` is the machine client of a sales channel. */
export type GivingRole = Role | 'channel';

/** What one role may give in one currency, in minor units. */
export interface RoleLimit {
  readonly role: GivingRole;
  readonly currency: string;
  /** At once: one gift card, adjustment or refund. */
  readonly amount: number;
  /** By one staff member per day (UTC). @default four times `amount` */
  readonly perDay?: number;
  /** By everybody to one customer in a day (UTC). @default twice `amount` */
  readonly perCustomer?: number;
}

/** What each role may give. Who is not listed gives nothing; admins give anything. */
export interface CreditLimits extends Versioned {
  /** For gift cards and store credit. */
  readonly limits: readonly RoleLimit[];
  /** For refunds and cancellations of paid orders. @default `usualRefundLimits` */
  readonly refunds?: readonly RoleLimit[];
}

const of = (role: GivingRole, amounts: Readonly<Record<string, number>>): readonly RoleLimit[] =>
  Object.entries(amounts).map(([currency, amount]) => ({ role, currency, amount }));

/** Limits of gift cards and store credit until an admin sets others. */
export const usualLimits: readonly RoleLimit[] = [
  ...of('support', { IDR: 500_000, USD: 50_00, EUR: 50_00, SGD: 70_00, MYR: 200_00 }),
  ...of('store-manager', { IDR: 2_000_000, USD: 200_00, EUR: 200_00, SGD: 250_00, MYR: 800_00 }),
  ...of('finance', { IDR: 50_000_000, USD: 5_000_00, EUR: 5_000_00, SGD: 6_000_00, MYR: 20_000_00 }),
];

/** Limits of refunds until an admin sets others. */
export const usualRefundLimits: readonly RoleLimit[] = [
  ...of('store-clerk', { IDR: 1_000_000, USD: 100_00, EUR: 100_00, SGD: 130_00, MYR: 400_00 }),
  ...of('support', { IDR: 5_000_000, USD: 500_00, EUR: 500_00, SGD: 650_00, MYR: 2_000_00 }),
  ...of('store-manager', { IDR: 10_000_000, USD: 1_000_00, EUR: 1_000_00, SGD: 1_300_00, MYR: 4_000_00 }),
  ...of('channel', { IDR: 10_000_000, USD: 1_000_00, EUR: 1_000_00, SGD: 1_300_00, MYR: 4_000_00 }),
  ...of('finance', { IDR: 50_000_000, USD: 5_000_00, EUR: 5_000_00, SGD: 6_000_00, MYR: 20_000_00 }),
];

/** What a role may give at once, in a day, and to one customer in a day. */
export type GivingAllowance = Required<Pick<RoleLimit, 'amount' | 'perDay' | 'perCustomer'>>;

/** Nothing in a currency that is not listed for the role. */
export const allowanceOf = (
  limits: readonly RoleLimit[],
  role: string,
  currency: string,
): GivingAllowance => {
  if (role === 'admin') return { amount: Infinity, perDay: Infinity, perCustomer: Infinity };
  const limit = limits.find((each) => each.role === role && each.currency === currency);
  const amount = limit?.amount ?? 0;
  return {
    amount,
    perDay: limit?.perDay ?? 4 * amount,
    perCustomer: limit?.perCustomer ?? 2 * amount,
  };
};
