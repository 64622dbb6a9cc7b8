import { shop } from '../support/shop/shop.ts';
import { offer, openWorld, type World } from '../support/shop/world.ts';

const admin = shop.as('admin');

/** The two channels that the pages sell through, with one store, a shirt and a coffee. */
export const openPagesWorld = async () => {
  const { locations } = await openWorld();
  const common = {
    purpose: 'sell',
    brand: 'Satu',
    currency: 'IDR',
    country: 'ID',
    pricesIncludeTax: true,
    locations: [...locations],
  } as const;
  await admin.putChannel({
    code: 'web',
    body: {
      ...common,
      name: 'Web shop',
      paymentMethods: [{ method: 'sandbox' }],
      delivery: [
        { optionId: 'regular', name: 'Reguler', fee: 18_000, days: { from: 2, to: 4 }, countries: ['ID'] },
      ],
    },
  });
  await admin.putChannel({
    code: 'pos',
    body: { ...common, name: 'Tills', delivery: [], paymentMethods: [{ method: 'cash', guests: false }] },
  });
  const web: World = { channel: 'web', locations, currency: 'IDR' };
  const name = `Kemeja ${shop.unique('parang')}`;
  const shirt = await offer(web, { name, price: 349_000, stock: [20] });
  const coffee = await offer({ ...web, channel: 'pos' }, { name: 'Kopi Gayo', price: 89_000, stock: [20] });
  await shop.settle();
  return { locationId: locations[0], name, shirt, coffee };
};
