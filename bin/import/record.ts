/** A product as an import file tells it, before it meets the API. Amounts are text in major units, never floats. */
export interface ProductRecord {
  readonly kind: 'product';
  readonly productId: string;
  readonly name: string;
  readonly description?: string;
  readonly brand?: string;
  /** As people write it; becomes a code. */
  readonly category?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly imageUrls?: readonly string[];
  readonly options?: readonly string[];
  readonly variants: readonly VariantRecord[];
  /** False: kept, but not shown in the channel. @default true */
  readonly isPublished?: boolean;
}

export interface VariantRecord {
  readonly sku: string;
  readonly name?: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly gtin?: string;
  readonly imageUrl?: string;
  /** `129.99`, or with its currency: `129.99 USD`. */
  readonly price?: string;
  readonly compareAt?: string;
  /** Whole units; left out, stock is not touched. */
  readonly stock?: number;
}

export interface CustomerRecord {
  readonly kind: 'customer';
  /** The source's id: the same person at the next import. */
  readonly externalId: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: {
    readonly name?: string;
    readonly line1: string;
    readonly line2?: string;
    readonly city: string;
    readonly province?: string;
    readonly postalCode?: string;
    readonly country: string;
  };
}

export type ImportRecord = ProductRecord | CustomerRecord;

/** One row of a file: a record, or why it is none. `row` counts from 1 as a person would in an editor. */
export type Row =
  | { readonly row: number; readonly record: ImportRecord }
  | { readonly row: number; readonly problem: RowProblem };

export interface RowProblem {
  readonly code: string;
  /** What was found, and what to do. */
  readonly detail: string;
}

/** Says why a row is no record. Thrown by mappings, caught per row: a bad row never stops good ones. */
export class BadRow extends Error {
  readonly problem: RowProblem;

  constructor(code: string, detail: string) {
    super(detail);
    this.name = 'BadRow';
    this.problem = { code, detail };
  }
}

/** Turns a mapping's outcome into a row. */
export const rowOf = (row: number, make: () => ImportRecord): Row => {
  try {
    return { row, record: make() };
  } catch (error) {
    if (error instanceof BadRow) return { row, problem: error.problem };
    throw error;
  }
};

/** The text of a field that must be there. */
export const required = (value: unknown, field: string): string => {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text === 'string' && text.trim() !== '') return text.trim();
  throw new BadRow('MISSING_FIELD', `${field} is empty; fill it in`);
};

/** The text of a field that may be empty. */
export const optional = <Name extends string>(
  name: Name,
  value: unknown,
): { readonly [Key in Name]?: string } => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== ''
    ? ({ [name]: text.trim() } as { readonly [Key in Name]?: string })
    : {};
};

/** A code of lower-case letters, digits and dashes, from any text. */
export const codeOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 48);

/** Text without markup, for descriptions that come as HTML. */
export const withoutMarkup = (html: string): string =>
  html
    .replaceAll(/<(br|\/p|\/li)[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/\s*\n\s*/g, '\n')
    .trim();
