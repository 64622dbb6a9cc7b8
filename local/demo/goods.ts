import type { DemoProduct } from './demo-product.ts';
import { bags } from './goods/bags.ts';
import { batik } from './goods/batik.ts';
import { coffee } from './goods/coffee.ts';
import { home } from './goods/home.ts';
import { skinCare } from './goods/skin-care.ts';
import { snacks } from './goods/snacks.ts';
import { spices } from './goods/spices.ts';

export const categories = [
  { code: 'batik', name: 'Batik', position: 1 },
  { code: 'coffee', name: 'Kopi', position: 2 },
  { code: 'spices', name: 'Rempah', position: 3 },
  { code: 'skin-care', name: 'Perawatan kulit', position: 4 },
  { code: 'home', name: 'Rumah', position: 5 },
  { code: 'bags', name: 'Tas', position: 6 },
  { code: 'snacks', name: 'Camilan', position: 7 },
] as const;

/** The whole shop, shelf by shelf. */
export const products: readonly DemoProduct[] = [
  ...batik,
  ...coffee,
  ...spices,
  ...skinCare,
  ...home,
  ...bags,
  ...snacks,
];
