import type { SettlementFormat } from './format.ts';
import { midtransFile } from './midtrans.ts';
import { settledMethods } from '../model/settled-methods.ts';
import { stripeFile } from './stripe.ts';

/** The settlement files that can be compared, by payment method. */
const formats = { midtrans: midtransFile, stripe: stripeFile } as const satisfies Readonly<
  Record<string, SettlementFormat>
>;

type SettledMethod = (typeof settledMethods)[number];

export const formatOf = (method: SettledMethod): SettlementFormat => formats[method];

/** Nothing for a method that has no files. */
export const zoneOf = (method: string): string | undefined =>
  settledMethods.some((known) => known === method) ? formats[method as SettledMethod].timeZone : undefined;
