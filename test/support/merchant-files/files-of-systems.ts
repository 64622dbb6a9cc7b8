import { strToU8, zipSync } from 'fflate';
import type { MadeUpProduct, MadeUpVariant } from './made-up-shop.ts';

/** How one system writes a shop into a file. */
export interface FileOfSystem {
  /** How the shop knows the format, or the mapping that reads it. */
  readonly mapping?: 'loyverse' | 'magento-2' | 'prestashop' | 'square' | 'wix';
  /** It has no products of several variants. */
  readonly simpleOnly?: true;
  /** Its files have no barcodes. */
  readonly hasGtins?: false;
  readonly write: (products: readonly MadeUpProduct[]) => string | Uint8Array;
}

type Row = Readonly<Record<string, string | number | undefined>>;

const amount = (cents: number, point = '.'): string =>
  `${Math.floor(cents / 100)}${point}${String(cents % 100).padStart(2, '0')}`;

const quoted = (cell: string | number | undefined, separator: string): string => {
  const text = String(cell ?? '');
  return text.includes(separator) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const table = (rows: readonly Row[], separator = ',', lineEnd = '\n'): string => {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  return [columns, ...rows.map((row) => columns.map((column) => row[column]))]
    .map((cells) => cells.map((cell) => quoted(cell, separator)).join(separator))
    .join(lineEnd);
};

const escaped = (text: string | number | undefined): string =>
  String(text ?? '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');

const workbook = (rows: readonly Row[]): Uint8Array => {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))].map(
    (cells) =>
      `<row>${cells.map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`).join('')}</row>`,
  );
  return zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="Sheet1" r:id="a"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`),
  });
};

/** One row for each variant; what is said of the product stands in the first. */
const rowsOf = (
  products: readonly MadeUpProduct[],
  row: (product: MadeUpProduct, variant: MadeUpVariant, isFirst: boolean) => Row,
): readonly Row[] =>
  products.flatMap((product) => product.variants.map((variant, at) => row(product, variant, at === 0)));

const shopify = (products: readonly MadeUpProduct[]): readonly Row[] =>
  products.flatMap((product) => [
    ...rowsOf([product], ({ handle, name, description, category, pictures, variants }, variant, isFirst) => ({
      Handle: handle,
      Title: isFirst ? name : '',
      'Body (HTML)': isFirst ? description : '',
      Type: isFirst ? category : '',
      'Option1 Name': isFirst ? (variants.length > 1 ? 'Size' : 'Title') : '',
      'Option1 Value': variant.size ?? 'Default Title',
      'Variant SKU': variant.sku,
      'Variant Inventory Tracker': 'shopify',
      'Variant Inventory Qty': variant.stock,
      'Variant Inventory Policy': 'deny',
      'Variant Price': amount(variant.price),
      'Variant Barcode': variant.gtin,
      'Image Src': isFirst ? pictures[0] : '',
    })),
    ...product.pictures.slice(1).map((picture) => ({ Handle: product.handle, 'Image Src': picture })),
  ]);

const feed = (products: readonly MadeUpProduct[]): readonly Row[] =>
  rowsOf(products, ({ handle, name, description, category, pictures, variants }, variant) => ({
    id: variant.sku,
    title: name,
    description: description.replaceAll('\n', ' '),
    price: `${amount(variant.price)} USD`,
    availability: variant.stock === 0 ? 'out_of_stock' : 'in_stock',
    quantity: variant.stock,
    item_group_id: variants.length > 1 ? handle : '',
    size: variant.size,
    gtin: variant.gtin,
    product_type: category,
    image_link: pictures[0],
    additional_image_link: pictures.slice(1).join(','),
  }));

const feedXml = (products: readonly MadeUpProduct[]): string => {
  const items = feed(products).map(
    ({ additional_image_link: more, ...row }) =>
      `<item>${Object.entries(row)
        .filter(([, cell]) => cell !== '' && cell !== undefined)
        .map(([name, cell]) => `<g:${name}>${escaped(cell)}</g:${name}>`)
        .join('')}${String(more ?? '')
        .split(',')
        .filter((link) => link !== '')
        .map((link) => `<g:additional_image_link>${link}</g:additional_image_link>`)
        .join('')}</item>`,
  );
  return `<?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><title>Shop</title>${items.join('\n')}</channel></rss>`;
};

const wooCommerce = (products: readonly MadeUpProduct[]): readonly Row[] =>
  products.flatMap(({ handle, name, description, category, pictures, variants }): readonly Row[] => {
    const shared = { Published: 1, 'Tax status': 'taxable', 'In stock?': 1, 'Backorders allowed?': 0 };
    const about = { Name: name, Description: description, Categories: category, Images: pictures.join(', ') };
    const of = ({ sku, price, stock, gtin }: MadeUpVariant) => ({
      SKU: sku,
      Stock: stock,
      'Regular price': amount(price),
      'GTIN, UPC, EAN, or ISBN': gtin,
    });
    const [only] = variants;
    if (variants.length === 1 && only !== undefined)
      return [{ ID: '', Type: 'simple', ...about, ...of(only), ...shared }];
    const sizes = variants.map(({ size = '' }) => size.replaceAll(',', '\\,'));
    return [
      {
        Type: 'variable',
        SKU: handle,
        ...about,
        ...shared,
        'Attribute 1 name': 'Size',
        'Attribute 1 value(s)': sizes.join(', '),
      },
      ...variants.map((variant, at) => ({
        Type: 'variation',
        ...of(variant),
        Name: name,
        Parent: handle,
        'Attribute 1 name': 'Size',
        'Attribute 1 value(s)': sizes[at],
        ...shared,
      })),
    ];
  });

const loyverse = (products: readonly MadeUpProduct[]): readonly Row[] =>
  rowsOf(products, ({ handle, name, description, category, variants }, variant, isFirst) => ({
    Handle: handle,
    SKU: variant.sku,
    Name: isFirst ? name : '',
    Category: isFirst ? category : '',
    Description: isFirst ? description : '',
    'Option 1 name': isFirst && variants.length > 1 ? 'Size' : '',
    'Option 1 value': variant.size,
    Barcode: variant.gtin,
    'Track stock': 'Y',
    'Price [Toko]': amount(variant.price),
    'In stock [Toko]': variant.stock,
  }));

const prestaShop = (products: readonly MadeUpProduct[]): readonly Row[] =>
  rowsOf(products, ({ handle, name, description, category, pictures }, variant) => ({
    'Product ID': handle,
    'Active (0/1)': 1,
    'Name *': name,
    'Categories (x,y,z...)': category,
    'Price tax included': amount(variant.price, ','),
    'Reference #': variant.sku,
    EAN13: variant.gtin,
    Quantity: variant.stock,
    Description: description,
    'Image URLs (x,y,z...)': pictures.join(','),
  }));

const magento = (products: readonly MadeUpProduct[]): readonly Row[] =>
  rowsOf(products, ({ name, description, category, pictures }, variant) => ({
    sku: variant.sku,
    product_type: 'simple',
    categories: `Default Category/${category}`,
    name,
    description,
    price: amount(variant.price),
    product_online: 1,
    tax_class_name: 'Taxable Goods',
    base_image: pictures[0],
    additional_images: pictures.slice(1).join(','),
    qty: `${variant.stock}.0000`,
    manage_stock: 1,
    gtin: variant.gtin,
  }));

const wix = (products: readonly MadeUpProduct[]): readonly Row[] =>
  products.flatMap(({ handle, name, description, category, pictures, variants }): readonly Row[] => {
    const [first] = variants;
    const about = {
      handleId: handle,
      fieldType: 'Product',
      name,
      description,
      productImageUrl: pictures.join(';'),
      collection: category,
      visible: 'true',
    };
    if (variants.length === 1 && first !== undefined)
      return [{ ...about, sku: first.sku, price: amount(first.price), inventory: first.stock }];
    const least = Math.min(...variants.map(({ price }) => price));
    return [
      {
        ...about,
        price: amount(least),
        productOptionName1: 'Size',
        productOptionDescription1: variants.map(({ size }) => size).join(';'),
      },
      ...variants.map(({ sku, price, stock, size }) => ({
        handleId: handle,
        fieldType: 'Variant',
        sku,
        surcharge: amount(price - least),
        visible: 'true',
        inventory: stock,
        productOptionDescription1: size,
      })),
    ];
  });

const square = (products: readonly MadeUpProduct[]): readonly Row[] =>
  rowsOf(products, ({ handle, name, description, category }, variant) => ({
    Token: variant.sku,
    'Reference Handle': handle,
    'Item Name': name,
    'Variation Name': variant.size ?? 'Regular',
    SKU: variant.sku,
    Description: description,
    Category: category,
    GTIN: variant.gtin,
    Price: amount(variant.price),
    'Current Quantity Shop': variant.stock,
  }));

const shopee = (products: readonly MadeUpProduct[]): readonly Row[] =>
  rowsOf(products, ({ handle, name, description, pictures, variants }, variant) => ({
    'ps_product_name|1|0': name,
    'ps_product_description|1|0': description,
    'ps_sku_parent_short|0|0': handle,
    'et_title_variation_integration_no|0|0': variants.length > 1 ? handle : '',
    'et_title_variation_1|0|0': variants.length > 1 ? 'Size' : '',
    'et_title_option_for_variation_1|0|0': variant.size,
    'ps_price|1|1': amount(variant.price),
    'ps_stock|0|1': variant.stock,
    'ps_sku_short|0|0': variant.sku,
    'ps_gtin_code|0|0': variant.gtin,
    'ps_item_cover_image|1|3': pictures[0],
  }));

const tokopedia = (products: readonly MadeUpProduct[]): readonly Row[] =>
  rowsOf(products, ({ name, description, pictures, variants }, variant) => ({
    category: '',
    product_name: name,
    product_description: description,
    main_image: pictures[0],
    gtin_code: variant.gtin,
    property_name_1: variants.length > 1 ? 'Size' : '',
    property_value_1: variant.size,
    price: amount(variant.price),
    quantity: variant.stock,
    seller_sku: variant.sku,
  }));

/** The rows below the names of columns that explain them. */
const explained = (rows: readonly Row[], lines: number): readonly Row[] => [
  ...Array.from({ length: lines }, (_, at) =>
    Object.fromEntries(Object.keys(rows[0] ?? {}).map((name) => [name, `Petunjuk ${at}`])),
  ),
  ...rows,
];

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));

/** Every format the shop reads, as its system writes it, with separators, ends of lines and encodings that are met there. */
export const filesOfSystems: Readonly<Record<string, FileOfSystem>> = {
  'Shopify, CSV': { write: (products) => table(shopify(products)) },
  'Shopify, semicolons, CRLF and BOM': {
    write: (products) => `\uFEFF${table(shopify(products), ';', '\r\n')}`,
  },
  'Shopify, XLSX': { write: (products) => workbook(shopify(products)) },
  'Google Merchant, TSV': { write: (products) => table(feed(products), '\t') },
  'Google Merchant, TSV as UTF-16': { write: (products) => utf16(table(feed(products), '\t', '\r\n')) },
  'Google Merchant, XML': { write: feedXml },
  'Meta catalogue, CSV': { write: (products) => table(feed(products)) },
  WooCommerce: { write: (products) => table(wooCommerce(products)) },
  Loyverse: { mapping: 'loyverse', write: (products) => table(loyverse(products)) },
  PrestaShop: {
    mapping: 'prestashop',
    simpleOnly: true,
    write: (products) => table(prestaShop(products), ';'),
  },
  'Magento 2': { mapping: 'magento-2', simpleOnly: true, write: (products) => table(magento(products)) },
  Wix: { mapping: 'wix', hasGtins: false, write: (products) => table(wix(products)) },
  Square: { mapping: 'square', write: (products) => table(square(products)) },
  Shopee: { write: (products) => table(explained(shopee(products), 5)) },
  Tokopedia: { write: (products) => table(explained(tokopedia(products), 4)) },
};
