import { DAY, HOUR } from '#shared/time/clock.ts';

/** What a person can ask for about their data. */
export const dataRequestKinds = [
  'access',
  'portability',
  'correction',
  'erasure',
  'restriction',
  'objection',
] as const;
export type DataRequestKind = (typeof dataRequestKinds)[number];

/** A span of time as a law has it: hours, or months of the calendar. */
type Span = { readonly hours: number } | { readonly months: number };

interface PrivacyLaw {
  readonly name: string;
  /** ISO 3166-1 alpha-2; where people live who are under it. */
  readonly countries: readonly string[];
  /** From when a request was received until it must be answered. */
  readonly answerWithin: Span;
  /** By how much the answer to a complex request may come later. @default not at all */
  readonly extension?: Span;
  readonly source: string;
}

export const privacyLaws = {
  'id-pdp': {
    name: 'UU 27/2022 on personal data protection (Indonesia)',
    countries: ['ID'],
    answerWithin: { hours: 3 * 24 },
    source:
      'articles 30 (correction), 32 (access), 40 and 41 (withdrawal, restriction): 3 × 24 hours; it names no time for erasure and portability, for which the same is used',
  },
  'eu-gdpr': {
    name: 'Regulation (EU) 2016/679 (GDPR)',
    countries: [
      ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS'],
      ...['IT', 'LI', 'LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK', 'GB'],
    ],
    answerWithin: { months: 1 },
    extension: { months: 2 },
    source: 'article 12(3); the United Kingdom keeps it',
  },
} as const satisfies Readonly<Record<string, PrivacyLaw>>;

export const lawCodes = ['id-pdp', 'eu-gdpr'] as const satisfies readonly (keyof typeof privacyLaws)[];
export type LawCode = (typeof lawCodes)[number];

/** The law of where somebody lives; where that is not known, the one with the shortest time. */
export const lawOf = (country: string | undefined): LawCode => {
  const own = lawCodes.find((code) => {
    const { countries }: PrivacyLaw = privacyLaws[code];
    return country !== undefined && countries.includes(country);
  });
  return own ?? 'id-pdp';
};

/** Until when a request must be answered. @param receivedAt ISO 8601 */
export const dueAtOf = (law: LawCode, receivedAt: string): string =>
  after(receivedAt, privacyLaws[law].answerWithin);

/** Until when, when the answer is extended; nothing where the law knows no extension. */
export const extendedDueAt = (law: LawCode, dueAt: string): string | undefined => {
  const { extension }: PrivacyLaw = privacyLaws[law];
  return extension === undefined ? undefined : after(dueAt, extension);
};

/** The same day of a later month, or its last one: 31 January and a month is 28 February. */
const after = (instant: string, span: Span): string => {
  const from = new Date(instant);
  if ('hours' in span) return new Date(from.getTime() + span.hours * HOUR).toISOString();
  const to = new Date(from);
  to.setUTCMonth(from.getUTCMonth() + span.months);
  const overshot = to.getUTCDate() === from.getUTCDate() ? 0 : to.getUTCDate();
  return new Date(to.getTime() - overshot * DAY).toISOString();
};
