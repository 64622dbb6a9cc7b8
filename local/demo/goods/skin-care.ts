import { of, only, type DemoProduct } from '../demo-product.ts';

export const skinCare: readonly DemoProduct[] = [
  {
    productId: 'sabun-sereh',
    name: 'Sabun Sereh',
    category: 'skin-care',
    description: 'Minyak kelapa dan sereh wangi, dibuat dingin.',
    price: 28_000,
    variants: only('SABUN-SEREH'),
  },
  {
    productId: 'lulur-jawa',
    name: 'Lulur Jawa',
    category: 'skin-care',
    description: 'Beras, kunyit, cendana.',
    price: 75_000,
    variants: only('LULUR-200'),
  },
  {
    productId: 'minyak-kelapa',
    name: 'Minyak Kelapa Murni',
    category: 'skin-care',
    description: 'Peras dingin, 250 ml.',
    price: 68_000,
    variants: only('VCO-250'),
  },
  {
    productId: 'masker-bengkoang',
    name: 'Masker Bengkoang',
    category: 'skin-care',
    description: 'Bubuk, tanpa pewangi.',
    price: 39_000,
    variants: only('MASKER-100'),
  },
  {
    productId: 'aromaterapi',
    name: 'Minyak Aromaterapi',
    category: 'skin-care',
    description: 'Roll-on 10 ml.',
    price: 45_000,
    option: 'Aroma',
    variants: of('AROMA', ['MELATI', 'Melati'], ['CENDANA', 'Cendana'], ['SEREH', 'Sereh']),
  },
];
