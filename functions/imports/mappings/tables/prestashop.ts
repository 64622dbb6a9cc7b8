import type { TableMapping } from '../../mapping-schemas.ts';

/** PrestaShop’s product CSV, as its import template names the columns and as the list of products exports them. */
export const prestashop: TableMapping = {
  product: {
    id: ['Product ID', 'ID', 'Reference', 'Reference #'],
    name: ['Name', 'Name *'],
    description: ['Description', 'Long desc', 'Summary', 'Short description', 'Short desc.'],
    brand: ['Manufacturer', 'Brand'],
    category: ['Category', 'Categories (x,y,z...)', 'Categories'],
    categorySeparator: '/',
    images: ['Image URLs (x,y,z...)', 'Image URLs', 'Images URL', 'Image'],
    published: {
      column: ['Active (0/1)', 'Active', 'Enabled', 'Status'],
      is: ['1', 'true', 'yes'],
      orEmpty: true,
    },
  },
  variant: {
    sku: ['Reference', 'Reference #'],
    barcode: ['EAN13', 'EAN-13', 'UPC'],
    price: ['Price (tax incl.)', 'Price tax included', 'Price (tax excl.)', 'Price tax excluded', 'Price'],
    cost: ['Wholesale price', 'Cost price', 'Buying price'],
    stock: ['Quantity'],
    weight: ['Weight'],
    weightUnit: 'kg',
  },
};
