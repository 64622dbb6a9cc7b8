import { Liquid } from 'liquidjs';

/** What a template may use. */
export interface TemplateFacts {
  readonly customer: { readonly name: string };
  readonly brand: string;
  /** Data of the event that a journey began with. */
  readonly event: Readonly<Record<string, unknown>>;
  readonly coupon?: { readonly code: string };
  /** What the message is about, as it is when it is sent. */
  readonly product?: ProductFacts;
  readonly points?: { readonly count: number; readonly expireOn: string };
  readonly store?: StoreFacts;
  readonly cart?: { readonly goods: string };
  /** The page where its reader answers. */
  readonly reply?: { readonly url: string };
}

export interface StoreFacts {
  readonly name: string;
  readonly address: string;
  readonly distanceKm: number;
  readonly holdHours: number;
}

export interface ProductFacts {
  readonly sku: string;
  readonly name: string;
  /** With its currency, as the language writes it. */
  readonly price: string;
  readonly unitsLeft: number;
}

/** Beginnings of the names that a template may use. */
const KNOWN: readonly string[] = [
  'customer.name',
  'brand',
  'event',
  'coupon.code',
  'product.sku',
  'product.name',
  'product.price',
  'product.unitsLeft',
  'points.count',
  'points.expireOn',
  'store.name',
  'store.address',
  'store.distanceKm',
  'store.holdHours',
  'cart.goods',
  'reply.url',
];

const settings = {
  strictFilters: true,
  // What is not there is not sent as a gap; `default` may stand in for it.
  strictVariables: true,
  lenientIf: true,
  ownPropertyOnly: true,
  // No file is ever read: a template stands alone, and has no tags that name another.
  templates: {},
  // Against templates that never end: characters, milliseconds and units of memory.
  parseLimit: 20_000,
  renderLimit: 500,
  memoryLimit: 1_000_000,
};

const liquid = new Liquid(settings);
for (const tag of ['include', 'render', 'layout', 'block']) delete liquid.tags[tag];

/** The text with its fields filled in; nothing when a field is missing or the text cannot be read. */
export const filledIn = (text: string, facts: TemplateFacts): string | undefined => {
  try {
    return String(liquid.parseAndRenderSync(text, facts));
  } catch {
    return undefined;
  }
};

/** What is wrong with a text: it cannot be read, or uses names that no message has. Nothing when it is fine. */
export const faultOf = (text: string): string | undefined => {
  try {
    const used = liquid.globalFullVariablesSync(text, { partials: false });
    const unknown = used.filter((name) => !isKnown(name));
    return unknown.length === 0
      ? undefined
      : `unknown field ${unknown.join(', ')}; known are ${KNOWN.join(', ')} and event.…`;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? 'unreadable') : 'unreadable';
  }
};

const isKnown = (name: string): boolean =>
  KNOWN.some((known) => name === known || (known === 'event' && /^event[.[]/.test(name)));
