import { isApiProblem } from '#shared/client/api-problem.ts';
import type { ChannelBodyInput, LocationBodyInput } from '#shared/client/generated.ts';
import { runConcurrently } from '../../local/demo/run-concurrently.ts';
import type { BenchShop } from './bench-shop.ts';

export const CHANNEL = 'web';

/** What a benchmark sells, and from where. */
export interface Assortment {
  readonly products: readonly Piece[];
  readonly locations: readonly string[];
}

export interface Piece {
  readonly productId: string;
  readonly sku: string;
  readonly name: string;
}

const location = (name: string): LocationBodyInput => ({
  name,
  kind: 'store',
  address: { line1: 'Jl. Kemang Raya 1', city: 'Jakarta', postalCode: '12730', country: 'ID' },
  timeZone: 'Asia/Jakarta',
  latitude: -6.2607,
  longitude: 106.8136,
  openingHours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, opens: '00:00', closes: '23:59' })),
  pickup: { enabled: true, readyInMinutes: 60 },
  ships: true,
});

const channel = (locations: readonly string[]): ChannelBodyInput => ({
  name: 'Web shop',
  purpose: 'sell',
  brand: 'Satu',
  currency: 'IDR',
  country: 'ID',
  pricesIncludeTax: true,
  paymentMethods: [{ method: 'cash', guests: true }, { method: 'sandbox' }],
  locations: [...locations],
  delivery: [
    { optionId: 'regular', name: 'Regular', fee: 20_000, days: { from: 2, to: 4 }, countries: ['ID'] },
  ],
});

const KINDS = ['Kemeja', 'Sarung', 'Selendang', 'Tas', 'Dompet', 'Kopi', 'Teh', 'Sabun', 'Piring', 'Lampu'];
const MAKES = ['batik', 'tenun', 'lurik', 'rotan', 'bambu', 'perak', 'jati', 'anyaman', 'songket', 'kulit'];
const PLACES = ['Solo', 'Gayo', 'Toraja', 'Bali', 'Klaten', 'Garut', 'Flores', 'Alor', 'Malang', 'Bangka'];

/** Words that a shopper may type; each finds a tenth or a hundredth of the products. */
export const SEARCHES = MAKES.flatMap((make) => [
  make,
  ...PLACES.slice(0, 4).map((place) => `${make} ${place}`),
]);

/** Opens a channel over so many locations and puts products with one variant on sale, every one stocked everywhere. */
export const stockShop = async (
  { admin, runner }: BenchShop,
  wished: { readonly products: number; readonly locations?: number; readonly stock: number },
): Promise<Assortment> => {
  const locations = Array.from({ length: wished.locations ?? 1 }, (_, at) => `store-${at + 1}`);
  await openChannel({ admin }, locations);
  const products = Array.from({ length: wished.products }, (_, at) => pieceOf(at));
  await runConcurrently(products, (piece) => offerPiece(admin, piece, locations, wished.stock), 16);
  await runner.drain();
  return { products, locations };
};

/** Opens the channel over these locations, unless that was done before. */
export const openChannel = async (
  { admin }: Pick<BenchShop, 'admin'>,
  locations: readonly string[],
): Promise<void> => {
  await runConcurrently(locations, (code) =>
    once(admin.putLocation({ code, body: location(`Toko ${code}`) })),
  );
  await once(admin.putChannel({ code: CHANNEL, body: channel(locations) }));
};

/** What is there already asks for its version before it is changed; it may stay as it is. */
const once = async (call: Promise<unknown>): Promise<void> => {
  await call.catch((error: unknown) => {
    if (!isApiProblem(error) || error.status !== 428) throw error;
  });
};

const pieceOf = (at: number): Piece => ({
  productId: `product-${at}`,
  // Of one length, so that none is the beginning of another.
  sku: `SKU-${String(at).padStart(5, '0')}`,
  name: [KINDS[at % 10], MAKES[Math.floor(at / 10) % 10], PLACES[Math.floor(at / 100) % 10], at].join(' '),
});

export const offerPiece = async (
  admin: BenchShop['admin'],
  { productId, sku, name }: Piece,
  locations: readonly string[],
  stock: number,
): Promise<void> => {
  await admin.putProduct({
    productId,
    body: {
      name,
      description: `${name}: buatan tangan, dikirim dari toko kami.`,
      brand: 'Satu',
      variants: [{ sku }],
      publish: { [CHANNEL]: {} },
    },
  });
  await admin.putPrice({ sku, currency: 'IDR', priceId: 'base', body: { amount: 100_000 } });
  for (const locationId of locations)
    await admin.setStock({ locationId, sku, body: { onHand: stock, expectedOnHand: 0 } });
};
