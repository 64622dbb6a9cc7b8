import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

const column = field.line(120, 'Name of a column; `*` stands for any text, as in `Price [*]`');
const columns = z
  .array(column)
  .check(z.minLength(1), z.maxLength(10), z.describe('The first of these that is filled counts'));
const someColumns = z.optional(columns);

const condition = z.strictObject({
  column: columns,
  is: z.array(field.line(60, 'Text of the cell; case is ignored')).check(z.minLength(1), z.maxLength(20)),
  orEmpty: z.optional(z.boolean().check(z.describe('Also where the cell is empty'))),
});

const separator = z.optional(field.line(3, 'Separator between several values'));

const productColumns = z.strictObject({
  id: columns,
  groupedBy: z.optional(
    columns.check(z.describe('Rows with the same value are one product. Default: the id')),
  ),
  name: columns,
  description: someColumns,
  brand: someColumns,
  category: someColumns,
  categorySeparator: separator,
  images: someColumns,
  imageSeparator: separator,
  published: z.optional(condition),
  untaxed: z.optional(condition),
  attributes: z.optional(
    z
      .record(field.propertyName(57, 'Name of the attribute'), columns)
      .check(z.describe('Columns by the name of the attribute: { "Material": ["Fabric"] }')),
  ),
});

const variantColumns = z.strictObject({
  sku: someColumns,
  barcode: someColumns,
  price: columns,
  priceAdd: z.optional(columns.check(z.describe('Added to the price: a surcharge of the variant'))),
  compareAt: someColumns,
  salePrice: someColumns,
  cost: someColumns,
  stock: someColumns,
  alwaysAvailable: z.optional(condition),
  weight: someColumns,
  weightUnit: z.optional(z.enum(['g', 'kg', 'oz', 'lb'])),
  image: someColumns,
  inherit: z.optional(
    z
      .array(z.enum(['price', 'compareAt', 'salePrice', 'cost', 'weight']))
      .check(z.describe('Taken from the first row of the product where the row has none')),
  ),
});

const option = z.strictObject({
  name: z.optional(columns.check(z.describe('Columns that name the option'))),
  called: z.optional(field.propertyName(60, 'Its name, when no column contains it')),
  value: columns,
  otherwise: z.optional(z.boolean().check(z.describe('Only where the product has no other option'))),
});

const customerColumns = z.strictObject({
  id: columns,
  name: z.optional(columns.check(z.describe('The non-empty columns, joined with spaces'))),
  email: someColumns,
  phone: someColumns,
  line1: someColumns,
  line2: someColumns,
  city: someColumns,
  province: someColumns,
  postalCode: someColumns,
  country: z.optional(columns.check(z.describe('Codes of ISO 3166-1, two letters'))),
});

const stockColumns = z.strictObject({ sku: columns, location: someColumns, onHand: columns });

/** What the columns of a table mean: of products, of stock, or of customers. */
export const tableMapping = z
  .strictObject({
    headerRows: z.optional(
      z
        .int()
        .check(
          z.minimum(1),
          z.maximum(20),
          z.describe('Rows that name and explain the columns; the first names them. Default: 1'),
        ),
    ),
    rows: z.optional(condition.check(z.describe('Only these rows are read'))),
    product: z.optional(productColumns),
    variant: z.optional(variantColumns),
    variantRows: z.optional(
      condition.check(z.describe('The rows that are variants, where a product has any such row')),
    ),
    options: z.optional(z.array(option).check(z.maxLength(5))),
    customer: z.optional(customerColumns),
    stock: z.optional(stockColumns),
  })
  .check(
    z.refine(
      ({ product, variant, customer, stock }) =>
        [product, customer, stock].filter((one) => one !== undefined).length === 1 &&
        (product === undefined) === (variant === undefined),
      'has either `product` with `variant`, or `customer`, or `stock`',
    ),
  );

export type TableMapping = z.output<typeof tableMapping>;
export type ColumnNames = readonly string[];
export type RowCondition = z.output<typeof condition>;
