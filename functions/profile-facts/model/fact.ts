import type * as z from 'zod/mini';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { DAY } from '#shared/time/clock.ts';
import type { factKindBody, factValue } from '../schemas.ts';

export type FactValue = z.output<typeof factValue>;

/** What the shop wants to know of customers. */
export interface FactKind extends z.output<typeof factKindBody>, Versioned {
  readonly factId: string;
}

/** What is known, from whom and since when. */
export interface KnownFact {
  readonly value: FactValue;
  /** `customer`, or who said it for the shop. */
  readonly source: string;
  /** ISO 8601 */
  readonly at: string;
  /** `actorReference` */
  readonly by: string;
  /** ISO 8601 @default never */
  readonly expiresAt?: string | undefined;
  /** No segment or message sees it. */
  readonly isSensitive?: true | undefined;
}

/** Everything known of a customer. */
export interface CustomerFactSheet extends Versioned {
  readonly customerId: string;
  readonly facts: Readonly<Record<string, KnownFact>>;
}

/** So many are kept of one customer. */
export const MAX_FACTS = 100;

export const noFactsOf = (customerId: string): CustomerFactSheet => ({ customerId, version: 0, facts: {} });

/** Whether a value is one that the fact can have. */
export const fits = (
  { type, choices = [] }: Pick<FactKind, 'type' | 'choices'>,
  value: FactValue,
): boolean => {
  switch (type) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && choices.includes(value);
  }
};

/** A fact as it is kept, with its end. */
export const factFrom = (
  { keptDays, isSensitive }: Pick<FactKind, 'keptDays' | 'isSensitive'>,
  said: Pick<KnownFact, 'value' | 'source' | 'at' | 'by'>,
): KnownFact => ({
  ...said,
  expiresAt:
    keptDays === undefined ? undefined : new Date(Date.parse(said.at) + keptDays * DAY).toISOString(),
  ...(isSensitive ? { isSensitive: true } : {}),
});

/**
 * The sheet with a fact. What was said later holds, so that a late import undoes nothing; the same said again changes
 * nothing. `full` when there is no room for another.
 */
export const withFact = (
  sheet: CustomerFactSheet,
  factId: string,
  fact: KnownFact,
): CustomerFactSheet | 'full' => {
  const known = sheet.facts[factId];
  if (known === undefined && Object.keys(sheet.facts).length >= MAX_FACTS) return 'full';
  if (known !== undefined && Date.parse(known.at) > Date.parse(fact.at)) return sheet;
  if (known !== undefined && isSame(known, fact)) return sheet;
  return { ...sheet, version: sheet.version + 1, facts: { ...sheet.facts, [factId]: fact } };
};

export const withoutFact = (sheet: CustomerFactSheet, factId: string): CustomerFactSheet => {
  if (sheet.facts[factId] === undefined) return sheet;
  const { [factId]: _gone, ...facts } = sheet.facts;
  return { ...sheet, version: sheet.version + 1, facts };
};

/** What holds of several sheets of one person at a time: of two values the later one. @param at milliseconds since 1970 */
export const factsAt = (
  sheets: readonly (CustomerFactSheet | undefined)[],
  at: number,
): Readonly<Record<string, KnownFact>> => {
  const all = sheets.flatMap((sheet) => Object.entries(sheet?.facts ?? {}));
  const current = all.filter(([, { expiresAt }]) => expiresAt === undefined || Date.parse(expiresAt) > at);
  return Object.fromEntries(current.toSorted(([, a], [, b]) => Date.parse(a.at) - Date.parse(b.at)));
};

const isSame = (a: KnownFact, b: KnownFact): boolean =>
  a.value === b.value && a.source === b.source && a.expiresAt === b.expiresAt;
