import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { roles } from '#shared/contracts/scopes.ts';
import { taxSettings } from '../tax/schemas.ts';
import { UNPAID_ORDERS } from './model/unpaid-orders.ts';

/** The list of them is one item, read and written with each order. */
const MAX_UNPAID_ORDERS = 25;

const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day has the form 09:30'));
/** A calendar date. */
export const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'a date has the form 2026-12-31'));

const freeFrom = z.optional(
  field.amount.check(z.describe('No fee if the goods value before discounts is at least this')),
);
const option = { optionId: field.code, name: field.name, freeFrom };

/** A way to bring goods to an address, offered by a channel. */
export const deliveryMethod = z.union([
  z
    .strictObject({
      ...option,
      fee: field.price.check(z.describe('Minor units of the channel’s currency')),
      /** Calendar days from the order to the door. */
      days: z
        .strictObject({
          from: z.int().check(z.minimum(0), z.maximum(90)),
          to: z.int().check(z.minimum(0), z.maximum(90)),
        })
        .check(z.refine(({ from, to }) => from <= to, '`to` is not before `from`')),
      countries: z.array(field.country).check(z.minLength(1), z.maxLength(250)),
    })
    .check(z.describe('One fee for all')),
  z
    .strictObject({ ...option, rates: field.code.check(z.describe('From GET /v1/delivery-rates')) })
    .check(z.describe('Fees of a table of rates')),
  z
    .strictObject({
      ...option,
      carrier: field.code.check(z.describe('From GET /v1/carriers')),
      services: z.optional(
        z
          .array(field.code)
          .check(z.minLength(1), z.maxLength(20), z.describe('All services of the carrier when omitted')),
      ),
    })
    .check(z.describe('An option for each service of a carrier')),
]);

/** From which figure on a channel calls stock scarce. */
const scarcity = z
  .strictObject({
    last: z
      .int()
      .check(z.minimum(1), z.maximum(100), z.describe('Shown as `last-N` up to this number of units')),
    low: z
      .int()
      .check(z.minimum(1), z.maximum(9999), z.describe('Shown as `low` up to this number of units')),
  })
  .check(z.refine(({ last, low }) => last < low, '`last` is smaller than `low`'));

/** A payment method that a channel offers, and on which terms. */
const offeredPaymentMethod = z.strictObject({
  method: field.code.check(z.describe('`cash`, `cod`, `banktransfer`, or the name of a payment provider')),
  guests: z.optional(
    z
      .boolean()
      .check(
        z.describe('Whether guests may use it. Default: false for `cash` and `cod`, true for all others'),
      ),
  ),
  expiresInMinutes: z.optional(
    z
      .int()
      .check(
        z.minimum(1),
        z.maximum(43_200),
        z.describe(
          'How long an unpaid order keeps its stock. Default: `paymentMinutes`, for `cash` and `banktransfer` 1440 (24 hours). Orders with `cod`, and cash orders placed by staff, do not expire',
        ),
      ),
  ),
  capture: z.optional(
    z
      .enum(['automatic', 'manual'])
      .check(
        z.describe(
          'When the payment is captured: immediately, or as goods are shipped (`manual`; requires a provider that can authorise: Stripe). Default: `automatic`',
        ),
      ),
  ),
  options: z.optional(
    z
      .array(z.string().check(z.regex(/^[a-z0-9_]{1,48}$/)))
      .check(
        z.minLength(1),
        z.maxLength(40),
        z.describe(
          'Methods offered on the provider’s page, in the provider’s own names: `gopay`, `bca_va`, `other_qris` at Midtrans, `card` at Stripe. Default: all methods of the account',
        ),
      ),
  ),
});

const offeredPaymentMethods = z.array(offeredPaymentMethod).check(
  z.maxLength(20),
  z.refine(
    (methods) => new Set(methods.map(({ method }) => method)).size === methods.length,
    'a payment method is listed once',
  ),
  z.describe(
    'The payment methods of its orders. Defaults to every payment provider of the deployment, and `cash`, which guests cannot use',
  ),
);

/** How a channel's orders are routed to the locations that have their goods. */
export const routingRules = z.strictObject({
  order: z._default(
    z
      .array(z.enum(['stores_last', 'cost', 'distance', 'capacity']))
      .check(
        z.maxLength(4),
        z.describe(
          'Criteria among plans with equally few parcels, in order of priority; then the location code',
        ),
      ),
    ['stores_last', 'cost', 'distance', 'capacity'],
  ),
  minSplitValue: z.optional(
    field.amount.check(z.describe('Minimum value of the goods in a parcel when the order is split')),
  ),
  splitAnyway: z._default(
    z.boolean().check(z.describe('Goods below `minSplitValue` are shipped when there is no other way')),
    true,
  ),
  closedToo: z._default(
    z.boolean().check(z.describe('Locations that are closed at the moment may give goods')),
    true,
  ),
  locations: z._default(
    z
      .array(
        z.strictObject({
          locationId: field.code,
          excludedSkus: z.optional(
            z
              .array(field.sku)
              .check(z.maxLength(500), z.describe('Never sent from there, as cold or bulky goods')),
          ),
          parcelCost: z.optional(field.amount.check(z.describe('Cost of a parcel from this location'))),
          costPerKm: z.optional(field.amount.check(z.describe('Additional cost per kilometre'))),
        }),
      )
      .check(z.maxLength(200)),
    [],
  ),
});

const unpaidOrders = z.int().check(z.minimum(1), z.maximum(MAX_UNPAID_ORDERS));

/** What one order, and one buyer, may take without having paid. */
const orderLimits = z.strictObject({
  unitsPerSku: z.optional(
    field.quantity.check(
      z.describe('Most units of one SKU in one order, unless `orderQuantity` of the SKU has a maximum'),
    ),
  ),
  units: z.optional(
    z.int().check(z.minimum(1), z.maximum(99_999), z.describe('Most units of all SKUs in one order')),
  ),
  unpaidOrders: z.optional(
    unpaidOrders.check(
      z.describe(
        'Most open unpaid orders of one buyer: of a customer, or of a guest by e-mail address, phone number or name',
      ),
    ),
  ),
  unpaidOrdersPerAddress: z.optional(
    unpaidOrders.check(
      z.describe(
        'Most open unpaid orders of guests from one network address. Omit it when many guests share one address, for example behind a storefront that calls from its server',
      ),
    ),
  ),
});

const channelFields = {
  name: field.name,
  purpose: z.enum(['sell', 'serve', 'inform']).check(z.describe('Purpose of the channel')),
  brand: field.name.check(z.describe('The brand its customers see')),
  seller: z.optional(
    z
      .strictObject({
        entity: field.code.check(z.describe('The legal entity; invoices are numbered per entity')),
        name: field.name,
        taxId: z.optional(field.token(40, 'Tax number, as NPWP')),
        address: z.optional(field.address),
      })
      .check(z.describe('Who sells: the head of invoices. No invoices are issued when omitted')),
  ),
  currency: field.currency.check(z.describe('The currency of its prices when a cart names none')),
  country: field.country.check(z.describe('Where its customers are, for taxes and fees')),
  pricesIncludeTax: z.boolean(),
  tax: z.optional(
    taxSettings.check(z.describe('How tax is computed; defaults to per line, with halves rounded to even')),
  ),
  /** Locations that may fill its orders, first choice first. */
  locations: z.array(field.code).check(z.maxLength(200)),
  routing: z.optional(
    routingRules.check(
      z.describe('Which locations its shipped orders come from; few parcels from nearby when left out'),
    ),
  ),
  delivery: z._default(z.array(deliveryMethod).check(z.maxLength(20)), []),
  discountLimits: z.optional(
    z
      .record(z.enum(roles), z.int().check(z.minimum(0), z.maximum(100)))
      .check(
        z.describe(
          'Whole percent that each role may take off a cart. Default: 20 for store managers, 10 for support, 5 for clerks, 100 for admins',
        ),
      ),
  ),
  paymentMinutes: z._default(
    z.int().check(z.minimum(1), z.maximum(1440), z.describe('How long an unpaid order keeps its stock')),
    15,
  ),
  paymentMethods: z.optional(offeredPaymentMethods),
  orderLimits: z.optional(
    orderLimits.check(
      z.describe(
        `Limits of its orders. When left out: ${UNPAID_ORDERS} open unpaid orders of one buyer; an empty object sets no limit. Unpaid orders of staff and machine clients are not counted`,
      ),
    ),
  ),
  scarcity: z.optional(scarcity),
  threshold: z.optional(
    z
      .int()
      .check(
        z.minimum(0),
        z.maximum(9999),
        z.describe(
          'Units of each SKU that the channel does not show, over all its locations together. Units in stock are still sold',
        ),
      ),
  ),
  priceFallback: z.optional(
    field.code.check(
      z.describe(
        'The channel whose price applies to a SKU that has none here; without one, such a SKU is not sold',
      ),
    ),
  ),
  staffOnly: z.optional(
    z
      .boolean()
      .check(
        z.describe('True: only staff and machine clients open carts here, as at a till or on the phone'),
      ),
  ),
};

export const channelBody = z.strictObject(channelFields);
export const channel = z.strictObject({ code: field.code, ...channelFields, version: field.version });

const locationFields = {
  name: field.name,
  kind: z.enum(['store', 'warehouse', 'supplier']),
  gln: z.optional(
    z.string().check(z.regex(/^\d{13}$/, 'a GLN has 13 digits'), z.describe('GS1 Global Location Number')),
  ),
  address: field.address,
  timeZone: field.timeZone,
  latitude: z.optional(field.latitude),
  longitude: z.optional(field.longitude),
  openingHours: z._default(
    z
      .array(
        z.strictObject({
          day: z.int().check(z.minimum(1), z.maximum(7), z.describe('1 Monday … 7 Sunday (ISO 8601)')),
          opens: timeOfDay,
          closes: timeOfDay.check(z.describe('If it is not later than opening, on the next day')),
        }),
      )
      .check(z.maxLength(21)),
    [],
  ),
  /** Days on which it stays closed whatever the opening hours say. */
  holidays: z._default(z.array(date).check(z.maxLength(100)), []),
  pickup: z._default(
    z.strictObject({ enabled: z.boolean(), readyInMinutes: z.int().check(z.minimum(0), z.maximum(20160)) }),
    { enabled: false, readyInMinutes: 0 },
  ),
  ships: z._default(z.boolean().check(z.describe('Parcels leave from here')), true),
  maxOrdersPerDay: z.optional(
    z.int().check(z.minimum(0), z.maximum(1_000_000), z.describe('Maximum shipped orders per local day')),
  ),
};

export const locationBody = z.strictObject(locationFields);
export const location = z.strictObject({ code: field.code, ...locationFields, version: field.version });
