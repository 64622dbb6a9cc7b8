/** A product as an import file tells it, before it meets the API. Amounts are text in major units, never floats. */
export interface ProductRecord {
  readonly kind: 'product';
  readonly productId: string;
  readonly name: string;
  readonly description?: string;
  readonly brand?: string;
  /** From the widest to the narrowest, as people write them: `['Clothing', 'Shirts']`. */
  readonly categoryPath?: readonly string[];
  /** The same with the codes they have, where the file knows those. */
  readonly categories?: readonly CategoryStep[];
  readonly attributes?: Readonly<Record<string, string>>;
  /** Web addresses, or paths below what `--images` names. */
  readonly images?: readonly PictureRecord[];
  /** Names of what the variants differ in: `['Size', 'Colour']`. */
  readonly options?: readonly string[];
  /** The choices of each, in their order. @default as the variants have them */
  readonly optionValues?: Readonly<Record<string, readonly string[]>>;
  readonly variants: readonly VariantRecord[];
  /** @default standard */
  readonly taxClass?: string;
  /** What did not fit, and was left out or cut. */
  readonly cuts?: readonly string[];
  /** False: kept, but not shown in the channel. @default true */
  readonly isPublished?: boolean;
  /** Channels that show it; others do not. @default every channel */
  readonly publishedIn?: readonly string[];
}

/** A category on the way to that of a product. */
export interface CategoryStep {
  readonly code: string;
  readonly name: string;
}

export interface PictureRecord {
  readonly url: string;
  readonly alt?: string;
  /** @default image */
  readonly kind?: 'image' | 'video' | 'document';
}

export interface VariantRecord {
  readonly sku: string;
  /** The merchant’s own code, where it cannot be a SKU as it is. */
  readonly sourceSku?: string;
  /** What sets it apart: `M / Blue`. */
  readonly name?: string;
  /** Its choice per option. */
  readonly options?: Readonly<Record<string, string>>;
  readonly gtin?: string;
  /** Of one unit as it is sent. */
  readonly weightGrams?: number;
  readonly imageUrl?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** `129.99`, or with its currency: `129.99 USD`. */
  readonly price?: string;
  /** What the price tag compares the price with. */
  readonly compareAt?: string;
  /** A lower price for some time, or until further notice. */
  readonly sale?: { readonly price: string; readonly from?: string; readonly to?: string };
  /** Whole units; left out, stock is not touched. */
  readonly stock?: number;
  /** True where the source says that there is some, but not how much. */
  readonly isInStock?: boolean;
  /** True where the source sells it without counting, or beyond what it counts. */
  readonly isAlwaysAvailable?: boolean;
  /** What one costs the merchant: an amount like `price`. */
  readonly cost?: string;
  readonly isGiftCard?: boolean;
}

/** How much there is of something that the shop sells already. */
export interface StockRecord {
  readonly kind: 'stock';
  /** The merchant’s own code; without it, its product and choices. */
  readonly sku?: string;
  readonly handle?: string;
  readonly choices?: readonly string[];
  /** Name of the place as the source has it. @default the location of the import */
  readonly location?: string;
  /** Its code here, where the file knows it. */
  readonly locationCode?: string;
  readonly onHand: number;
}

/** One price record of something that the shop sells already. */
export interface FilePrice {
  readonly kind: 'price';
  readonly sku: string;
  readonly priceId: string;
  readonly currency: string;
  /** `129.99` */
  readonly amount: string;
  readonly compareAt?: string;
  readonly terms: FilePriceTerms;
}

/** Under which conditions a price holds. */
export interface FilePriceTerms {
  readonly channel?: string;
  readonly locationId?: string;
  readonly country?: string;
  readonly customerGroup?: string;
  readonly customerId?: string;
  readonly minQuantity?: number;
  readonly validFrom?: string;
  readonly validTo?: string;
}

export interface CustomerRecord {
  readonly kind: 'customer';
  /** The source's id: the same person at the next import. */
  readonly externalId: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly addresses?: readonly AddressRecord[];
  readonly locale?: string;
  readonly timeZone?: string;
  readonly preferredMedium?: 'email' | 'sms' | 'whatsapp';
}

export interface AddressRecord {
  readonly name?: string;
  readonly line1: string;
  readonly line2?: string;
  readonly district?: string;
  readonly city: string;
  readonly province?: string;
  readonly postalCode?: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly phone?: string;
}

/** An order of the source, as history of its customer. */
export interface PastOrderRecord {
  readonly kind: 'past-order';
  /** Its number in the source, as people know it: `#1001`. */
  readonly number: string;
  /** With the source's name, an id: `shopify-1001`. */
  readonly reference: string;
  readonly source: string;
  readonly placedAt: string;
  readonly status: 'completed' | 'refunded' | 'cancelled';
  readonly currency: string;
  /** `129.99` */
  readonly total: string;
  readonly refunded?: string;
  readonly lines: readonly PastLineRecord[];
  /** Who placed it: at least one of e-mail and phone. */
  readonly customer: Pick<CustomerRecord, 'name' | 'email' | 'phone'>;
}

export interface PastLineRecord {
  readonly sku?: string;
  readonly name: string;
  readonly quantity: number;
  readonly unitPrice?: string;
}

export type ImportRecord = ProductRecord | CustomerRecord | StockRecord | FilePrice | PastOrderRecord;

/** A record, and the rows of the file that speak of it. Rows count from 1, as a spreadsheet or an editor shows them. */
export interface Entry {
  readonly record: ImportRecord;
  readonly rows: readonly number[];
  /** The row of each variant of a product, in their order. */
  readonly variantRows: readonly number[];
}

/** A row that is no record, or was refused. */
export interface RowFault {
  readonly row: number;
  readonly problem: RowProblem;
}

export interface RowProblem {
  readonly code: string;
  /** What was found, and what to do. */
  readonly detail: string;
}

/** What a stretch of a file came to. */
export type FileEntry = Entry | RowFault;

/** Says why rows are no record. Thrown where files are read, caught per row: a bad row never stops good ones. */
export class BadRow extends Error {
  readonly problem: RowProblem;

  constructor(code: string, detail: string) {
    super(detail);
    this.name = 'BadRow';
    this.problem = { code, detail };
  }
}
