import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../../lib/pages/open-browser.ts';
import { newGtin } from '../support/shop/new-gtin.ts';
import { deliverGoods, paidOrder } from '../support/shop/fulfilling.ts';
import { promote } from '../support/shop/promote.ts';
import { shop } from '../support/shop/shop.ts';
import { offer } from '../support/shop/world.ts';
import { shelfLink } from '../../web/kit/print-links.ts';
import { videoOfCode } from './camera-video.ts';
import { claimPrice, openPagesWorld, untilRated } from './pages-world.ts';

const admin = shop.as('admin');

/** What a page asked of this origin beside its own files, as `GET /v1/products`. */
const asked = new Set<string>();
/** Whatever a page asked of anybody else, and what went wrong in it. */
const strangers: string[] = [];
const troubles: string[] = [];

const watched = (page: Page): Page => {
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (request.url().startsWith('data:') || request.url().startsWith('blob:')) return;
    if (origin !== shop.baseUrl) strangers.push(request.url());
    else if (!/^\/(?:shop|console|till|_local)(?:\/|$)/.test(pathname))
      asked.add(`${request.method()} ${pathname}`);
  });
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) troubles.push(message.text());
  });
  return page;
};

/** Faults that keep somebody from using the page. */
const seriousFaults = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>(
    'axe.run({ resultTypes: ["violations"], preload: false })',
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
};

/** Its heading is there, and nothing is awaited any more. */
const untilShown = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
};

/** As hours later: the token of the page is one that the API takes no more. */
const endSession = (page: Page, kind: 'shop' | 'staff'): Promise<void> =>
  page.evaluate<void>(`{
    const key = 'satu.session.${kind}';
    const session = JSON.parse(localStorage.getItem(key));
    session.token = session.token.slice(0, -8) + 'AAAAAAAA';
    localStorage.setItem(key, JSON.stringify(session));
    dispatchEvent(new StorageEvent('storage', { key }));
  }`);

const isWide = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');

const PHONE = { viewport: { width: 360, height: 780 }, locale: 'id-ID' };
const DESK = { viewport: { width: 1280, height: 800 }, locale: 'en-GB' };

/** The browser of the tests reaches no push service: this one subscribes at once, with a key of RFC 8291. */
const BROWSER_WITH_PUSH = `
  let subscription = null;
  PushManager.prototype.getSubscription = async () => subscription;
  PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
    window.subscribedWith = applicationServerKey;
    subscription = {
      toJSON: () => ({
        endpoint: 'https://fcm.googleapis.com/fcm/send/of-the-tests',
        keys: {
          p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
          auth: 'BTBZMqHH6r4Tts7J_aSIgg',
        },
      }),
      unsubscribe: async () => ((subscription = null), true),
    };
    return subscription;
  };
`;

/** As messages name it: by the address of the API, which may be another than that of the pages. */
const REPORTS = 'https://api.example/v1/notification-reports';

const SHOWN = `navigator.serviceWorker.ready
  .then((registration) => registration.getNotifications())
  .then((shown) => shown.map(({ title }) => title))`;

/** Hands a message to the page's service worker, as a push service would. */
const deliverPush = async (page: Page, message: object): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => {
      if (first !== undefined) resolve(first.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.deliverPushMessage', {
    origin: new URL(page.url()).origin,
    registrationId: await registered,
    data: JSON.stringify(message),
  });
};

const browser = await openBrowser();
const withBrowser = browser === undefined ? describe.skip : describe;
if (browser === undefined)
  process.stderr.write('The pages were not tried: no Chromium was found; CHROMIUM names one.\n');

withBrowser('the shop, the console and the till in a browser', () => {
  let world: Awaited<ReturnType<typeof openPagesWorld>>;
  let shopper: Page;
  let desk: Page;
  let office: Page;
  const contexts: BrowserContext[] = [];
  const cleanUp: (() => Promise<void>)[] = [];
  const open = async (settings: typeof PHONE): Promise<Page> => {
    if (browser === undefined) throw new Error('there is no browser');
    const context = await browser.newContext(settings);
    contexts.push(context);
    context.setDefaultTimeout(30_000);
    return watched(await context.newPage());
  };
  const signIn = async (page: Page, app: string, user: string): Promise<void> => {
    await page.goto(`${shop.baseUrl}/${app}`);
    await page.getByRole('button', { name: new RegExp(`^${user}`) }).click();
  };

  beforeAll(async () => {
    world = await openPagesWorld();
    shopper = await open(PHONE);
    office = await open(DESK);
    await signIn(office, 'console', 'admin');
    await office.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    // What no test looks at must not go on reading.
    await office.goto('about:blank');
  });
  afterAll(async () => {
    await Promise.all([...contexts.map((context) => context.close()), ...cleanUp.map((end) => end())]);
    await browser?.close();
  });

  it('opens a product by the code on its shelf', async () => {
    await shopper.goto(`${shop.baseUrl}/shop/01/${world.gtin.padStart(14, '0')}?store=${world.locationId}`);

    await shopper.getByRole('heading', { level: 1, name: world.name }).waitFor();
    expect(new URL(shopper.url()).searchParams.get('sku')).toBe(world.shirt.sku);
  });

  it('reserves at this store by the code in its window', async () => {
    const page = await open(PHONE);
    const code = `/shop/01/${world.gtin.padStart(14, '0')}?store=${world.locationId}&linkType=satu%3Apickup`;
    await page.goto(`${shop.baseUrl}${code}`);

    await page.getByRole('heading', { level: 1, name: 'Pembayaran' }).waitFor();
    await page.getByRole('button', { name: 'Ambil di toko', pressed: true }).waitFor();
    await page.getByRole('radio', { name: /^Ambil di/, checked: true }).waitFor();
    await page.getByText(`1 × ${world.name}`).waitFor();
    expect(await isWide(page)).toBe(false);
  });

  it('tells search engines and feeds of that product what the API says', async () => {
    const { body: product } = await shop.guest.getProduct({
      productId: world.shirt.productId,
      channel: 'web',
    });
    const script = await shopper.locator('script[type="application/ld+json"]').textContent();
    const { body: feed } = await shop.guest.getFeed({ channel: 'web', feed: 'google-products.xml' });

    expect(JSON.parse(script ?? '')).toMatchObject({
      productGroupID: product.productId,
      hasVariant: product.variants.map(({ sku, gtin, price }) => ({
        sku,
        gtin,
        offers: { price: String(price?.amount), availability: 'https://schema.org/InStock' },
      })),
    });
    for (const { sku, gtin, price } of product.variants)
      expect(feed).toMatch(
        new RegExp(`<g:id>${sku}</g:id>.*<g:price>${price?.amount} IDR</g:price>.*<g:gtin>${gtin}</g:gtin>`),
      );
  });

  it('sells a shirt on a phone, from the search to the paid order', async () => {
    await shopper.goto(`${shop.baseUrl}/shop`);
    await shopper.getByRole('searchbox').fill(world.name);
    await shopper.getByRole('link', { name: new RegExp(world.name) }).click();
    await shopper.getByRole('button', { name: 'Beli sekarang' }).click();
    await shopper.getByRole('button', { name: 'Ambil di toko' }).click();
    await shopper.getByLabel('Nama').fill('Sari');
    await shopper.getByLabel('Surel').fill('sari@example.com');
    expect(await seriousFaults(shopper)).toEqual([]);
    await shopper.getByRole('radio').first().check();
    await shopper.getByRole('button', { name: /^Bayar/ }).click();
    await shopper.getByRole('button', { name: /^Pay/ }).click();
    await shopper.getByRole('link', { name: 'Back to your order' }).click();
    await shop.settle();

    await shopper.getByRole('heading', { name: 'Sudah dibayar. Kami siapkan.' }).waitFor();
    expect(await isWide(shopper)).toBe(false);
  });

  it('lets a clerk pick that order and hand it over by the code of the shopper', async () => {
    desk = await open(DESK);
    await signIn(desk, 'console', 'store-clerk');
    await desk.getByRole('link', { name: 'Fulfilment' }).click();
    await desk.getByRole('combobox').selectOption(world.locationId);
    await desk.getByRole('button', { name: /^Start picking/ }).click();
    await desk.getByLabel(/^Scan or type/).fill('NOT-ON-THE-LIST');
    await desk.keyboard.press('Enter');
    await desk.getByText('NOT-ON-THE-LIST is not on this list').waitFor();
    await desk.context().setOffline(true);
    await desk.getByLabel(/^Scan or type/).fill(world.shirt.sku);
    await desk.keyboard.press('Enter');
    await desk.getByText('1 scans are not sent yet.').waitFor();
    await desk.context().setOffline(false);
    await desk.getByText('Everything is picked.').waitFor();
    await shop.settle();
    await desk.getByRole('link', { name: 'Hand over' }).click();
    await shopper.getByRole('heading', { name: /^Siap diambil/ }).waitFor();
    const code = (await shopper.locator('.code').textContent()) ?? '';
    await desk.getByLabel(/^Customer/).fill(code);
    await desk.keyboard.press('Enter');
    await desk.getByText('Handed over.').waitFor();
    await shop.settle();

    const handedOver = shopper.getByRole('heading', { name: /^Sudah sampai/ });
    await handedOver.waitFor();
    expect(await handedOver.count()).toBe(1);
  });

  it('shows the shopper what a return refunds before it is requested, and then where it stands', async () => {
    await shopper.getByRole('link', { name: 'Kembalikan barang' }).click();
    await shopper.getByLabel('Jumlah kembali').selectOption('1');
    await shopper.getByLabel('Alasan').selectOption('too_small');
    await shopper.getByText('Disetujui langsung.').waitFor();
    expect(await shopper.locator('.total').textContent()).toMatch(/349[.,]000/);
    expect(await seriousFaults(shopper)).toEqual([]);
    expect(await isWide(shopper)).toBe(false);
    await shopper.getByRole('button', { name: 'Ajukan pengembalian' }).click();

    await shopper.getByText('Disetujui; kirim atau bawa barangnya').waitFor();
  });

  it('takes a review from the order it came with, once, and shows it on the page of the product', async () => {
    const [orderId = ''] = await shopper.evaluate<string[]>(
      'Object.keys(JSON.parse(localStorage.getItem("satu.orders")))',
    );
    await shopper.goto(`${shop.baseUrl}/shop/o/${orderId}`);
    await shopper.getByText('Tulis ulasan').click();
    await shopper.getByRole('button', { name: 'Kirim ulasan' }).click();
    await shopper.getByText('Pilih satu sampai lima bintang.').waitFor();
    await shopper.getByRole('radio', { name: '4 dari 5 bintang' }).check({ force: true });
    await shopper.getByLabel('Judul').fill('Rapi <b>sekali</b>');
    await shopper.getByLabel('Bagaimana barangnya?').fill('Jahitannya halus.');
    expect(await seriousFaults(shopper)).toEqual([]);
    await shopper.getByRole('button', { name: 'Kirim ulasan' }).dblclick();
    await shopper.getByText(/^Terima kasih. Ulasan tampil/).waitFor();
    const { body: awaiting } = await admin.listReviews();
    const written = awaiting.data.filter(({ sku }) => sku === world.shirt.sku);
    expect(written).toHaveLength(1);
    await admin.moderateReview({ reviewId: written[0]?.reviewId ?? '', body: { status: 'published' } });
    await shop.settle();
    await untilRated('web', world.shirt.productId);
    await shopper.goto(`${shop.baseUrl}/shop/p/${world.shirt.productId}`);

    await shopper.getByText('Rapi <b>sekali</b>').waitFor();
    expect(await shopper.getByRole('img', { name: '4 dari 5 bintang' }).count()).toBe(2);
  });

  it('says where the stock is nearest, and when it is ready there', async () => {
    await shopper.context().grantPermissions(['geolocation'], { origin: shop.baseUrl });
    await shopper.context().setGeolocation({ latitude: -6.27, longitude: 106.81 });
    await shopper.getByRole('button', { name: 'Toko terdekat dari saya' }).click();

    await shopper
      .getByText(/^Siap \d/)
      .first()
      .waitFor();
    await shopper.locator('.stores li').first().getByText(/ km$/).waitFor();
    expect(await shopper.locator('.map').getAttribute('aria-label')).toMatch(/^Peta toko: .* km\)/);
    expect(await isWide(shopper)).toBe(false);
  });

  it('signs somebody in with a code, who has an account then and no password', async () => {
    const page = await open(PHONE);
    const email = `${world.name.toLowerCase().replaceAll(/\W/g, '')}@example.com`;
    await page.goto(`${shop.baseUrl}/shop/sign-in?next=/account`);
    await page.getByLabel('E-mail atau nomor telepon').fill(email);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Kirim kode' }).click();
    await page.getByText(`Kode dikirim ke ${email}.`).waitFor();
    await shop.settle();
    const message = (await shop.messages()).find(({ to }) => to === email);
    await page.getByLabel('Kode', { exact: true }).fill('000000');
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Kode', { exact: true }).fill(/\b\d{6}\b/.exec(message?.text ?? '')?.[0] ?? '');
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();

    await page.getByText(email).waitFor();
    expect(await isWide(page)).toBe(false);
  });

  it('keeps what a guest wishes for, takes it along at sign-in, and shares it by a link', async () => {
    const page = await open(PHONE);
    await page.goto(`${shop.baseUrl}/shop/p/${world.shirt.productId}`);
    await page.getByRole('button', { name: `Simpan ${world.name} di daftar keinginan` }).click();
    await page
      .getByRole('button', { name: `Simpan ${world.name} di daftar keinginan`, pressed: true })
      .waitFor();
    await signIn(page, 'shop/sign-in?next=/wish-list', 'customer-ayu');
    await page.getByRole('link', { name: new RegExp(world.name) }).waitFor();
    await page.getByRole('button', { name: 'Buat tautan' }).click();
    const link = await page.getByLabel('Tautan daftar ini').inputValue();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await isWide(page)).toBe(false);
    await shopper.goto(link);
    await shopper.getByRole('link', { name: new RegExp(world.name) }).waitFor();
    await page.getByRole('button', { name: 'Hentikan' }).click();
    await page.getByRole('button', { name: 'Buat tautan' }).waitFor();
    await shopper.reload();

    await shopper.getByRole('heading', { name: 'Daftar ini tidak dibagikan lagi.' }).waitFor();
  });

  it('shows customers what the shop keeps of them and why, and takes their word on offers', async () => {
    const page = await open(PHONE);
    const factId = shop.unique('ukuran');
    await shop.as('merchandiser').putFactKind({
      factId,
      body: {
        name: 'Ukuran <i>baju</i>',
        group: 'demographic',
        type: 'choice',
        choices: ['M', 'L'],
        saidBy: 'both',
      },
    });
    await shop.advanceClock('PT3S');
    await signIn(page, 'shop/sign-in?next=/privacy', 'customer-ayu');
    await page.getByLabel('Tentang').selectOption(factId);
    await page.getByLabel('Isinya').selectOption('L');
    await page.getByRole('button', { name: 'Simpan', exact: true }).dblclick();
    await page.getByText(/^dari Anda/).waitFor();
    await page.getByRole('button', { name: 'Minta data saya dihapus' }).dblclick();
    await page.getByText(/^Permintaan diterima/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Hapus Ukuran <i>baju</i>' }).click();
    await page.getByText(/^dari Anda/).waitFor({ state: 'detached' });
    await page.getByLabel('WhatsApp').click();
    await page.getByRole('checkbox', { name: 'WhatsApp', checked: true }).waitFor();
    await page.reload();

    await page.getByRole('checkbox', { name: 'WhatsApp', checked: true }).waitFor();
    await page.getByRole('heading', { name: 'Mengapa saya menerima pesan ini?' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await isWide(page)).toBe(false);
    await page.getByRole('link', { name: 'Akun' }).click();
    await page.getByRole('heading', { name: 'Poin yang bisa dipakai' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('shows offers as notifications of a browser once its customer switches them on', async () => {
    const page = await open(PHONE);
    await page.context().grantPermissions(['notifications']);
    await page.addInitScript({ content: BROWSER_WITH_PUSH });
    await signIn(page, 'shop/sign-in?next=/privacy', 'customer-ayu');
    const place = { name: 'Tampilkan promo di peramban ini' };
    await page.getByLabel(place.name).click();

    await page.getByRole('checkbox', { ...place, checked: true }).waitFor();
    expect(await page.evaluate('window.subscribedWith')).toMatch(/^[\w-]{87}$/);
    expect(await page.evaluate('navigator.serviceWorker.ready.then(({ scope }) => scope)')).toContain(
      '/shop/',
    );
    const reported = page.context().waitForEvent('request', (request) => request.url().includes('/msg_1?'));
    await deliverPush(page, { title: 'Promo kopi', tag: 'msg_1', reportUrl: `${REPORTS}/msg_1?token=t` });
    expect((await reported).url()).toBe(
      `${shop.baseUrl}/v1/notification-reports/msg_1?token=t&report=delivered`,
    );
    expect(await page.evaluate(SHOWN)).toEqual(['Promo kopi']);
    await page.getByLabel(place.name).click();
    await page.getByRole('checkbox', { ...place, checked: false }).waitFor();
  });

  it('takes that return at the counter, and refunds what was inspected', async () => {
    await desk.goto(`${shop.baseUrl}/console/returns?status=approved`);
    await desk.getByRole('link', { name: new RegExp(world.shirt.sku) }).click();
    await desk.getByRole('button', { name: 'Take the goods and refund' }).waitFor();
    await desk.getByLabel(`${world.shirt.sku}: condition`).selectOption('damaged');
    expect(await seriousFaults(desk)).toEqual([]);
    await desk.setViewportSize(PHONE.viewport);
    expect(await isWide(desk)).toBe(false);
    await desk.setViewportSize(DESK.viewport);
    await desk.getByRole('button', { name: 'Take the goods and refund' }).dblclick();
    await desk.getByText('Received', { exact: true }).waitFor();

    const { body: stock } = await admin.getStock({ locationId: world.locationId, sku: world.shirt.sku });
    expect(stock).toMatchObject({ onHand: 20, unavailable: 1 });
  });

  it('counts by scanner and keyboard, a second time where it differs, and posts the variance', async () => {
    const { sku } = world.shirt;
    await office.goto(`${shop.baseUrl}/console/counts`);
    await office.getByRole('combobox').selectOption(world.locationId);
    await office.getByLabel(/^SKUs, separated/).fill(sku);
    await office.getByRole('button', { name: 'Start a count' }).click();
    const count = async (units: string): Promise<void> => {
      await office.getByLabel(/^Scan or type/).fill(world.gtin);
      await office.keyboard.press('Enter');
      await office.getByLabel(`${sku}: units`).fill(units);
      await office.keyboard.press('Tab');
      await office.getByRole('button', { name: 'Send counts (1)' }).click();
      await office.getByText('Scan the first item.').waitFor();
    };
    await count('13');
    await office.getByRole('button', { name: 'Compare and post' }).click();
    await office.getByText(`Count a second time: ${sku}`).waitFor();
    await office.reload();
    await count('13');
    await office.getByRole('button', { name: 'Compare and post' }).click();
    await office.getByText('Completed. SKUs with a variance: 1; units over 0, short 7.').waitFor();

    expect(await seriousFaults(office)).toEqual([]);
    const { body: stock } = await admin.getStock({ locationId: world.locationId, sku });
    expect(stock.onHand).toBe(13);
  });

  it('moves goods between stores: shipped at one, scanned in at the other with what broke', async () => {
    const { stores } = world;
    const [from, to = ''] = stores.locations;
    const { sku } = await offer(stores, { name: 'Piring', price: 40_000, stock: [5, 0] });
    const { body: transfer } = await admin.requestTransfer({
      body: { fromLocationId: from, toLocationId: to, lines: [{ sku, quantity: 3 }] },
    });
    const page = await open(PHONE);
    await signIn(page, 'console/moving', 'store-manager');
    const store = page.getByRole('combobox').first();
    await store.selectOption(from);
    await page.getByRole('button', { name: 'Setujui' }).dblclick();
    await page.getByRole('button', { name: 'Kirim semua' }).dblclick();
    await page.getByText('Di jalan').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await isWide(page)).toBe(false);

    await store.selectOption(to);
    await page.getByRole('link', { name: 'Terima barang' }).click();
    for (const _unit of [1, 2, 3]) {
      await page.getByLabel(/^Pindai/).fill(sku);
      await page.keyboard.press('Enter');
    }
    await page.getByLabel(`${sku}: rusak`).fill('1');
    await page.getByRole('button', { name: 'Bukukan (3)' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await isWide(page)).toBe(false);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Bukukan (3)' }).click();
    await page.getByText('Tidak ada koneksi').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Bukukan (3)' }).dblclick();
    await page.getByText('Sudah dibukukan; stok bisa dijual.').waitFor();

    const { body: booked } = await admin.getTransfer({ transferId: transfer.transferId });
    expect(booked).toMatchObject({ status: 'received', lines: [{ sku, received: 3, damaged: 1 }] });
    const { body: stock } = await admin.getStock({ locationId: to, sku });
    expect(stock).toMatchObject({ onHand: 3, unavailable: 1 });
  });

  it('books a delivery of a supplier once, though the answer got lost and more was scanned', async () => {
    const { locationId, gtin, shirt } = world;
    const { sku } = shirt;
    const supplierId = shop.unique('penjahit');
    await admin.putSupplier({ supplierId, body: { name: 'Penjahit', currency: 'IDR', leadTimeDays: 7 } });
    await admin.putSupplierSku({ supplierId, sku, body: { unitCost: 80_000 } });
    const order = { supplierId, locationId, lines: [{ sku, quantity: 3 }] };
    const { purchaseOrderId } = (await admin.createPurchaseOrder({ body: order })).body;
    await admin.approvePurchaseOrder({ purchaseOrderId, body: {} });
    await admin.sendPurchaseOrder({ purchaseOrderId, body: {} });
    const before = (await admin.getStock({ locationId, sku })).body.onHand;
    const page = await open(PHONE);
    await signIn(page, `console/moving/orders/${purchaseOrderId}`, 'admin');
    const scan = async (code: string): Promise<void> => {
      await page.getByLabel(/^Pindai/).fill(code);
      await page.keyboard.press('Enter');
    };
    await scan(sku);
    await page.context().setOffline(true);
    await scan(gtin);
    await page.getByText(`Belum dikenali karena tidak ada jaringan: ${gtin}`).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Bukukan (2)' }).waitFor();
    // The shop books it, and its answer gets lost.
    await page.route('**/v1/goods-receipts/**', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Bukukan (2)' }).click();
    await page.getByText(/^Sudah dikirim, jawabannya tidak sampai/).waitFor();
    await page.unroute('**/v1/goods-receipts/**');
    await scan(sku);
    await page.getByRole('button', { name: 'Bukukan (3)' }).dblclick();
    await page.getByRole('button', { name: 'Bukukan (1)' }).click();
    await page.getByText('Sudah dibukukan; stok bisa dijual.').waitFor();
    await page.getByText('Pindai barang pertama.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await isWide(page)).toBe(false);

    const { body: booked } = await admin.getPurchaseOrder({ purchaseOrderId });
    expect(booked).toMatchObject({ status: 'received', lines: [{ sku, received: 3 }] });
    expect((await admin.getStock({ locationId, sku })).body.onHand).toBe(before + 3);
  });

  it('tells a clerk who opens a link of another store where they work', async () => {
    const clerk = await open(PHONE);
    await signIn(clerk, 'console', 'kemang-clerk');
    await clerk.locator('.sign-in').waitFor({ state: 'detached' });
    await clerk.goto(office.url());

    await clerk.getByRole('heading', { level: 1, name: 'Tidak ditemukan.' }).waitFor();
    await clerk.getByText(/milik toko lain.*Anda bekerja di: jakarta-kemang/).waitFor();
    expect(await seriousFaults(clerk)).toEqual([]);
  });

  it('keeps a form whose session ended, and sends it once when one signed in again', async () => {
    const { sku } = world.shirt;
    const stockOf = async () => (await admin.getStock({ locationId: world.locationId, sku })).body.onHand;
    const before = await stockOf();
    await office.goto(`${shop.baseUrl}/console/stock?sku=${sku}`);
    await office.getByRole('combobox').first().selectOption(world.locationId);
    await office.getByLabel('Change (e.g. -1)').fill('7');
    await office.getByLabel('Note').fill('Behind <i>the shelf</i>');
    await endSession(office, 'staff');
    await office.getByRole('button', { name: 'Save', exact: true }).dblclick();
    const dialog = office.getByRole('dialog', { name: 'Your session ended' });
    await dialog.waitFor();
    expect(await office.getByLabel('Note').inputValue()).toBe('Behind <i>the shelf</i>');
    expect(await seriousFaults(office)).toEqual([]);
    await dialog.getByRole('button', { name: 'Sign in again as admin' }).click();
    await dialog.waitFor({ state: 'detached' });
    await office.getByText(/^\+7 →/).waitFor();

    expect(await stockOf()).toBe(before + 7);
  });

  it('shows what another device changed meanwhile, merges it, and says at the field what is refused', async () => {
    const ayu = shop.as('customer-ayu');
    const page = await open(PHONE);
    await signIn(page, 'shop/sign-in?next=/account', 'customer-ayu');
    await page.getByLabel('Nama').fill('Ayu <b>Lestari</b>');
    await page.getByLabel('Alamat').fill('Jl. Melati 5');
    await page.getByLabel('Kota').fill('Depok');
    const { body: before } = await ayu.getMe();
    await ayu.putMe(
      {
        body: {
          name: before.name,
          phone: '+6281200000009',
          addresses: [{ line1: 'Jl. Melati 5', city: 'Bogor', country: 'ID' }],
        },
      },
      { ifMatch: before.version },
    );
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await page.getByText('Nomor HP sekarang “+6281200000009”').waitFor();
    await page.getByText('Kota sekarang “Bogor”; Anda mengetik “Depok”').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Gabungkan dan simpan' }).click();
    await page.getByText('Tersimpan.').waitFor();

    const { body: merged } = await ayu.getMe();
    expect(merged).toMatchObject({
      name: 'Ayu <b>Lestari</b>',
      phone: '+6281200000009',
      addresses: [{ line1: 'Jl. Melati 5', city: 'Depok' }],
    });

    await page.getByLabel('Nomor HP').fill('0812');
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await page.getByText('Periksa lagi; bentuknya tidak dikenali').waitFor();
    expect(await page.getByLabel('Nomor HP').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('Nomor HP').inputValue()).toBe('0812');
  });

  it('redeems a reward with points once, and gives the points back when it is undone', async () => {
    const budi = shop.as('customer-budi');
    const { body: programme } = await admin.getLoyaltyProgramme();
    const { version, ...content } = programme;
    await admin.putLoyaltyProgramme({ body: { ...content, pendingDays: 0 } }, { ifMatch: version });
    const { sku } = await offer(world.stores, { name: 'Sarung', price: 400_000 });
    const { body: cart } = await budi.openCart({
      body: { channel: world.stores.channel, lines: [{ sku, quantity: 1 }] },
    });
    const delivery = { method: 'pickup', locationId: world.stores.locations[0] } as const;
    const contact = { name: 'Budi', email: 'budi@example.com' };
    const { body: order } = await budi.checkout({
      cartId: cart.cartId,
      body: { contact, delivery, payment: { method: 'cash' } },
    });
    await shop.as('finance').payOrder({ orderId: order.orderId, body: { method: 'cash' } });
    await shop.settle();
    const { usable } = (await budi.getMyPoints()).body;
    const [promotionId = ''] = await promote(world.stores, {
      activation: 'coupon',
      effect: { kind: 'amount_off_target', amount: 25_000 },
      currency: 'IDR',
    });
    const name = `Potongan <b>${shop.unique('hadiah')}</b>`;
    await shop.as('merchandiser').putReward({
      rewardId: shop.unique('reward'),
      body: {
        name,
        points: 10,
        gives: { kind: 'voucher', promotionId },
        startsAt: '2026-01-01T00:00:00Z',
      },
    });

    const page = await open(PHONE);
    await signIn(page, 'shop/sign-in?next=/account', 'customer-budi');
    await page.getByRole('button', { name: `Tukar 10 poin dengan ${name}` }).dblclick();
    await page.getByRole('button', { name: 'Batalkan' }).waitFor();
    expect((await budi.getMyPoints()).body.usable).toBe(usable - 10);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await isWide(page)).toBe(false);
    await page.getByRole('button', { name: 'Batalkan' }).dblclick();
    await page.getByText('Dibatalkan', { exact: true }).waitFor();
    expect((await budi.getMyPoints()).body.usable).toBe(usable);
  });

  it('shows staff what an erasure would delete, and the customer that staff looked at their timeline', async () => {
    const { body: ayu } = await shop.as('customer-ayu').getMe();
    await office.goto(`${shop.baseUrl}/console/customers?q=${ayu.customerId}`);
    await office.getByRole('button', { name: 'Show the timeline' }).click();
    await office.getByText(/^Stage: /).waitFor();
    await office.getByText('Erase personal data').click();
    await office.getByRole('button', { name: 'What would be erased?' }).click();
    await office.getByText('erased', { exact: true }).first().waitFor();
    expect(await seriousFaults(office)).toEqual([]);
    await office.setViewportSize(PHONE.viewport);
    expect(await isWide(office)).toBe(false);
    await office.setViewportSize(DESK.viewport);

    const { body: views } = await shop.as('customer-ayu').listMyProfileViews();
    expect(views.data.length).toBeGreaterThan(0);
  });

  it('answers a claim of a lower price with its proof beside it', async () => {
    const claimId = await claimPrice({ sku: world.shirt.sku, gtin: world.gtin });
    await office.goto(`${shop.baseUrl}/console/claims`);
    const card = office.getByRole('article').filter({ hasText: world.shirt.sku });
    await card.getByText('11% less').waitFor();
    expect(await card.getByRole('link', { name: /^Page with the price/ }).getAttribute('rel')).toMatch(
      'noopener',
    );
    expect(await seriousFaults(office)).toEqual([]);
    await card.getByRole('button', { name: /^Approve/ }).dblclick();
    await card.waitFor({ state: 'detached' });

    const { body: answered } = await admin.getPriceMatchClaim({ claimId });
    expect(answered.status).toBe('approved');
  });

  it('counts the customers of a rule before it becomes a segment', async () => {
    const page = await open(DESK);
    await signIn(page, 'console/segments', 'merchandiser');
    const code = shop.unique('seen');
    await page.getByLabel('Name').fill('Everybody we know a while');
    await page.getByLabel('Code').fill(code);
    await page.getByLabel('Fact').selectOption('daysSinceRegistered');
    await page.getByLabel('Value').fill('0');
    await page.getByRole('button', { name: 'Count first' }).dblclick();
    await page.getByText(/\d+ of \d+ customers/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save' }).dblclick();
    await page.getByText('Its members are found within minutes.').waitFor();
    await page.getByText(code).waitFor();

    const { body: segment } = await admin.getSegment({ segmentId: code });
    expect(segment.rule?.all).toEqual([{ field: 'daysSinceRegistered', is: 'at_least', value: 0 }]);
  });

  it('starts a campaign once its numbers were seen, and pauses and resumes it', async () => {
    await admin.putJourney(
      {
        journeyId: shop.unique('opening'),
        body: {
          name: 'Grand opening <b>&</b>',
          channel: 'web',
          status: 'active',
          reentry: 'never',
          steps: [
            { id: 'pause', kind: 'wait', for: 'PT1H' },
            {
              id: 'share',
              kind: 'cohorts',
              shares: [
                { percent: 50, next: 'tell' },
                { percent: 50, next: 'end' },
              ],
            },
            { id: 'tell', kind: 'event', name: 'OpeningTold' },
          ],
        },
      },
      { ifMatch: 0 },
    );
    await office.goto(`${shop.baseUrl}/console/campaigns`);
    await office.getByLabel('Name').fill('Opening week');
    await office.getByLabel('Journey', { exact: true }).selectOption('Grand opening <b>&</b>');
    await office.getByRole('button', { name: 'Who and how many?' }).click();
    await office.getByRole('button', { name: 'Start the campaign (1)' }).click();
    await office.getByRole('heading', { level: 1, name: 'Opening week' }).waitFor();
    await office.getByRole('button', { name: 'Begin now' }).click();
    await office.getByRole('button', { name: 'Pause' }).click();
    await office.getByRole('button', { name: 'Resume' }).click();
    await office.getByRole('button', { name: 'Pause' }).waitFor();
    await office
      .getByRole('img', { name: /^Graph of Grand opening <b>&<.b>: Enter.*, Wait: PT1H/ })
      .waitFor();

    const { body: campaigns } = await admin.listCampaigns();
    expect(campaigns.data.filter(({ name }) => name === 'Opening week')).toHaveLength(1);
    expect(await seriousFaults(office)).toEqual([]);
    await office.setViewportSize(PHONE.viewport);
    expect(await isWide(office)).toBe(false);
    await office.setViewportSize(DESK.viewport);
  });

  it('sells at a till with and without a network, each sale once', async () => {
    const till = await open(DESK);
    await signIn(till, 'till', 'store-manager');
    await till.getByLabel('Store').selectOption(world.locationId);
    await till.getByLabel('Drawer', { exact: true }).fill(shop.unique('kassa'));
    await till.getByRole('button', { name: 'Open', exact: true }).click();
    const sell = async (): Promise<void> => {
      await till.getByLabel(/^Scan or type/).fill(world.coffee.sku);
      await till.keyboard.press('Enter');
      await till.getByRole('button', { name: 'Exact' }).click();
      await till.getByRole('button', { name: /^Take Rp/ }).click();
      await till.getByRole('heading', { name: 'Receipt' }).waitFor();
    };
    const next = () => till.getByRole('button', { name: 'Next customer' }).click();
    await sell();
    await till.getByText(/Order \d/).waitFor();
    expect(await seriousFaults(till)).toEqual([]);
    await next();

    await till.context().setOffline(true);
    for (const again of [1, 2]) {
      await sell();
      await till.getByText(`${again} not sent yet`).waitFor();
      await next();
    }
    await till.context().setOffline(false);
    await till.getByText(/not sent yet/).waitFor({ state: 'detached' });
    await shop.settle();

    const { body: drawers } = await admin.listOpenDrawers({ code: world.locationId });
    expect(drawers.data.map(({ totals, entries }) => ({ sold: totals.sale, entries }))).toEqual([
      { sold: 3 * 89_000, entries: 3 },
    ]);
    const { body: stock } = await admin.getStock({ locationId: world.locationId, sku: world.coffee.sku });
    expect(stock.onHand).toBe(17);
  });

  it('takes back at the counter what a till sold, and puts it on the shelf again', async () => {
    const { body: orders } = await admin.listOrders({ channel: 'pos', limit: 1 });
    await desk.goto(`${shop.baseUrl}/console/orders/${orders.data[0]?.orderId}`);
    await desk.getByRole('link', { name: 'Return at the counter' }).click();
    await desk.getByRole('combobox').first().selectOption('1');
    await desk
      .getByText(/89[.,]000/)
      .first()
      .waitFor();
    expect(await seriousFaults(desk)).toEqual([]);
    await desk.getByRole('button', { name: /89[.,]000$/ }).dblclick();
    await desk.getByRole('button', { name: 'Take the goods and refund' }).dblclick();
    await desk.getByText('Received', { exact: true }).waitFor();
    await shop.settle();

    const { body: stock } = await admin.getStock({ locationId: world.locationId, sku: world.coffee.sku });
    expect(stock.onHand).toBe(18);
  });

  it('takes a signed voucher at a till without a network, once', async () => {
    const budi = shop.as('customer-budi');
    const name = `Hemat ${shop.unique('kopi')}`;
    const [promotionId = ''] = await promote(
      { ...world.web, channel: 'pos' },
      { name, activation: 'coupon', effect: { kind: 'amount_off_target', amount: 25_000 }, currency: 'IDR' },
    );
    const rewardId = shop.unique('reward');
    const gives = { kind: 'voucher', promotionId } as const;
    const startsAt = '2026-01-01T00:00:00Z';
    await shop.as('merchandiser').putReward({ rewardId, body: { name, points: 10, gives, startsAt } });
    const { body: redemption } = await budi.redeemReward({ rewardId });
    const phone = await open(PHONE);
    await signIn(phone, 'shop/sign-in?next=/account', 'customer-budi');
    await phone.getByRole('button', { name: `Pakai di kasir: ${name}` }).dblclick();
    await phone.getByRole('img', { name: `Pakai di kasir: ${name}` }).waitFor();
    expect(await seriousFaults(phone)).toEqual([]);
    expect(await isWide(phone)).toBe(false);
    const { voucher } = (await budi.signVoucher({ redemptionId: redemption.redemptionId })).body;

    const till = await open(DESK);
    await signIn(till, 'till', 'store-manager');
    await till.getByLabel('Store').selectOption(world.locationId);
    await till.getByLabel('Drawer', { exact: true }).fill(shop.unique('kassa'));
    await till.getByRole('button', { name: 'Open', exact: true }).click();
    const scan = async (code: string): Promise<void> => {
      await till.getByLabel(/^Scan or type/).fill(code);
      await till.keyboard.press('Enter');
    };
    await scan(world.coffee.sku);
    await till.waitForFunction(`localStorage.getItem('satu.till.voucher-keys')?.includes('Ed25519')`);
    await till.context().setOffline(true);
    await scan(`${voucher.slice(0, -6)}AAAAAA`);
    await till.getByText('This voucher is not of this shop.').waitFor();
    await scan(voucher);
    await till.getByText(/− Rp\s25/).waitFor();
    expect(await seriousFaults(till)).toEqual([]);
    await till.getByRole('button', { name: 'Exact' }).click();
    await till.getByRole('button', { name: /^Take .*64[.,]000/ }).click();
    await till.getByRole('button', { name: 'Next customer' }).click();
    await scan(world.coffee.sku);
    await scan(voucher);
    await till.getByText('This voucher was used.').waitFor();
    await till.context().setOffline(false);
    await till.getByText(/not sent yet/).waitFor({ state: 'detached' });

    const { isUsable } = (await admin.checkVoucher({ code: redemption.couponCode ?? '' })).body;
    const { body: orders } = await admin.listOrders({ channel: 'pos', limit: 1 });
    expect([isUsable, orders.data[0]?.totals.total]).toEqual([false, 64_000]);
  });

  it('picks an order with the camera of a phone, from the code on the shelf', async () => {
    const gtin = newGtin();
    const goods = await offer(world.web, { name: 'Selendang', price: 75_000, stock: [5], gtin });
    const { orderId } = await paidOrder(world.web, [[goods, 1]], {
      delivery: { method: 'pickup', locationId: world.locationId },
    });
    const { body: tasks } = await admin.listOrderFulfilments({ orderId });
    const fulfilmentId = tasks.data[0]?.fulfilmentId ?? '';
    const { body: list } = await admin.createPickList({
      body: { locationId: world.locationId, fulfilmentIds: [fulfilmentId] },
    });
    const folder = mkdtempSync(join(tmpdir(), 'satu-camera-'));
    const camera = join(folder, 'shelf.y4m');
    const origin = shop.baseUrl;
    writeFileSync(camera, videoOfCode(shelfLink({ origin, gtin, store: world.locationId })));
    const phone = await openBrowser({ camera });
    if (phone === undefined) throw new Error('there is no browser with a camera');
    cleanUp.push(
      () => phone.close(),
      async () => rmSync(folder, { recursive: true }),
    );
    const context = await phone.newContext({ ...PHONE, locale: 'en-GB', permissions: ['camera'] });
    context.setDefaultTimeout(30_000);
    const page = watched(await context.newPage());
    await signIn(page, `console/pick-lists/${list.pickListId}`, 'store-clerk');

    await page.getByRole('button', { name: 'Camera' }).click();
    await page.getByText(/^Read: /).waitFor();
    await page.getByRole('button', { name: 'Done', exact: true }).click();
    await page.getByText('Everything is picked.').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await isWide(page)).toBe(false);

    const { body: picked } = await admin.getFulfilment({ fulfilmentId });
    expect(picked.lines.map((line) => line.picked)).toEqual([1]);
  });

  it('lets a merchandiser change texts and barcodes of a product, and add a variant', async () => {
    const productId = shop.unique('sarung');
    const sku = shop.unique('SARUNG').toUpperCase();
    const content = {
      name: 'Sarung',
      options: [{ name: 'Size', values: ['M'] }],
      variants: [{ sku: `${sku}-M`, options: { Size: 'M' } }],
      publish: { web: {} },
    };
    await admin.putProduct({ productId, body: content });
    await shop.settle();
    const page = await open(DESK);
    await signIn(page, `console/catalogue/${productId}`, 'merchandiser');

    await page.getByLabel('Name', { exact: true }).fill('Sarung <b>tenun</b>');
    await page.getByLabel('Brand').fill('Satu');
    await page.getByLabel(`GTIN · ${sku}-M`).fill('123');
    await page.getByRole('button', { name: 'Save', exact: true }).first().click();
    await page.getByText('Check this; its form is not recognised').waitFor();
    const gtin = newGtin();
    await page.getByLabel(`GTIN · ${sku}-M`).fill(gtin);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel('SKU', { exact: true }).first().fill(`${sku}-L`);
    await page.getByLabel('Size', { exact: true }).fill('L');
    await page.getByRole('button', { name: 'Add a variant' }).dblclick();
    await page.getByLabel(`GTIN · ${sku}-L`).waitFor();

    const { body: stored } = await admin.getProductMasterData({ productId });
    expect(stored).toMatchObject({
      name: 'Sarung <b>tenun</b>',
      brand: 'Satu',
      options: [{ name: 'Size', values: ['M', 'L'] }],
      variants: [{ gtin: gtin.padStart(14, '0') }, { sku: `${sku}-L` }],
      version: 2,
    });
  });

  it('makes a promotion, sees what a cart would get of it, activates it and downloads codes', async () => {
    const promotionId = shop.unique('hemat');
    await office.goto(`${shop.baseUrl}/console/promotions`);
    await office.getByRole('link', { name: 'New promotion' }).click();
    await office.getByLabel('Id of the promotion').fill(promotionId);
    await office.getByLabel('Name shown to shoppers').fill('Hemat <b>25</b>');
    await office.getByLabel('Applies').selectOption('coupon');
    await office.getByLabel('What it gives').selectOption('amount_off_target');
    await office.getByLabel('Amount off', { exact: true }).fill('25000');
    await office.getByLabel(/^SKUs, separated/).fill(world.shirt.sku);
    await office.getByLabel('Minimum spend').fill('100000');
    expect(await seriousFaults(office)).toEqual([]);
    await office.getByRole('button', { name: 'Save' }).dblclick();
    await office.getByRole('heading', { level: 1, name: 'Hemat <b>25</b>' }).waitFor();
    await office.getByLabel('SKU and quantity, one per line').fill(`${world.shirt.sku} 1`);
    await office.getByRole('button', { name: 'Try', exact: true }).click();
    await office
      .getByText(/code|coupon/i)
      .last()
      .waitFor();
    await office.getByLabel('How many codes').fill('3');
    const [file] = await Promise.all([
      office.waitForEvent('download'),
      office.getByRole('button', { name: 'Make and download' }).click(),
    ]);
    const codes = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n');
    await office.getByLabel('Coupons').fill(codes[1] ?? '');
    await office.getByRole('button', { name: 'Try', exact: true }).click();
    await office.getByText(/−Rp\s25/).waitFor();
    await office.getByRole('button', { name: 'Activate' }).dblclick();
    await office.getByRole('button', { name: 'Pause' }).waitFor();
    expect(await seriousFaults(office)).toEqual([]);
    await office.setViewportSize(PHONE.viewport);
    expect(await isWide(office)).toBe(false);
    await office.setViewportSize(DESK.viewport);

    expect(codes).toHaveLength(4);
    const { body: promotion } = await admin.getPromotion({ promotionId });
    expect(promotion).toMatchObject({
      state: 'active',
      activation: 'coupon',
      effect: { kind: 'amount_off_target', amount: 25_000 },
      conditions: { minimumGoods: 100_000 },
      target: { skus: [world.shirt.sku] },
    });
  });

  it('puts a category into another, at its place among the others', async () => {
    const [top, below] = [shop.unique('busana'), shop.unique('kemeja')];
    await office.goto(`${shop.baseUrl}/console/categories`);
    const add = async (code: string, name: string, parent?: string): Promise<void> => {
      await office.getByLabel('Code').fill(code);
      await office.getByLabel('Name').fill(name);
      if (parent !== undefined) await office.getByLabel('Inside').selectOption(parent);
      await office.getByRole('button', { name: 'Save' }).dblclick();
      await office.getByRole('heading', { name: `Edit ${name}` }).waitFor();
    };
    await add(top, 'Busana');
    await office.getByRole('button', { name: 'New category' }).click();
    await add(below, 'Kemeja & <i>batik</i>', top);
    await office.getByLabel('Position among its siblings').fill('7');
    await office.getByRole('button', { name: 'Save' }).click();
    await office.getByText('Saved.').waitFor();
    expect(await seriousFaults(office)).toEqual([]);
    await office.setViewportSize(PHONE.viewport);
    expect(await isWide(office)).toBe(false);
    await office.setViewportSize(DESK.viewport);

    // Categories are kept for some seconds.
    await shop.advanceClock('PT10S');
    const { body: categories } = await shop.guest.listCategories();
    expect(categories.data).toContainEqual(
      expect.objectContaining({ code: below, parent: top, name: 'Kemeja & <i>batik</i>', position: 7 }),
    );
  });

  it('writes a message template, refuses what cannot be read at its field, and shows how it looks', async () => {
    const templateId = shop.unique('terima-kasih');
    await office.goto(`${shop.baseUrl}/console/templates/new`);
    await office.getByLabel('Id of the template').fill(templateId);
    await office.getByLabel('Name', { exact: true }).fill('Terima kasih');
    await office
      .getByLabel('Subject of the e-mail · ID')
      .fill('Terima kasih untuk {{ event.stars }} bintang');
    await office.getByLabel('Text of the e-mail · ID').fill('Dari {{ brand');
    await office.getByLabel(/^Short.*· ID/).fill('terima kasih!');
    await office.getByRole('button', { name: 'Save' }).click();
    await office.getByText('Check this; its form is not recognised').waitFor();
    await office.getByLabel('Text of the e-mail · ID').fill('Dari {{ brand }}, dengan <b>hormat</b>');
    await office.getByRole('button', { name: 'Save' }).dblclick();
    await office.getByRole('heading', { level: 1, name: 'Terima kasih' }).waitFor();
    await office.getByRole('button', { name: 'Show it' }).click();
    await office.getByText(/^Would not be sent/).waitFor();
    await office.getByLabel('Data of the event (JSON)').fill('{ "stars": 5 }');
    await office.getByRole('button', { name: 'Show it' }).click();
    await office.getByText('Terima kasih untuk 5 bintang').waitFor();
    await office
      .getByText(/dengan <b>hormat<\/b>/)
      .last()
      .waitFor();
    expect(await seriousFaults(office)).toEqual([]);
    await office.setViewportSize(PHONE.viewport);
    expect(await isWide(office)).toBe(false);
    await office.setViewportSize(DESK.viewport);
  });

  it('shows the points of a customer with their ledger, and redeems a reward for them', async () => {
    const { body: me } = await shop.as('customer-budi').getMe();
    const { usable } = (await shop.as('customer-budi').getMyPoints()).body;
    const [promotionId = ''] = await promote(world.web, {
      activation: 'coupon',
      effect: { kind: 'percent', percent: 5 },
    });
    const rewardId = shop.unique('reward');
    const gives = { kind: 'voucher', promotionId } as const;
    const name = shop.unique('Lima persen');
    await shop
      .as('merchandiser')
      .putReward({ rewardId, body: { name, points: 10, gives, startsAt: '2026-01-01T00:00:00Z' } });
    await office.goto(`${shop.baseUrl}/console/customers?q=${me.customerId}`);
    await office.getByText(/^Points: /).click();
    await office.getByRole('region', { name: 'Ledger of points' }).waitFor();
    await office.getByLabel('Redeem points for').selectOption(rewardId);
    await office.getByRole('button', { name: 'Redeem', exact: true }).dblclick();
    await office.getByText(/^Redeemed\. Code of the voucher: /).waitFor();
    expect(await seriousFaults(office)).toEqual([]);
    await office.setViewportSize(PHONE.viewport);
    expect(await isWide(office)).toBe(false);
    await office.setViewportSize(DESK.viewport);

    expect((await shop.as('customer-budi').getMyPoints()).body.usable).toBe(usable - 10);
  });

  it('takes a unit off a paid order once its price was seen, and adds another article', async () => {
    const [mug, tea] = await Promise.all([
      offer(world.web, { name: 'Cangkir', price: 50_000, stock: [10] }),
      offer(world.web, { name: 'Teh', price: 30_000, stock: [10] }),
    ]);
    const { orderId } = await paidOrder(world.web, [[mug, 2]]);
    const page = await open(DESK);
    await signIn(page, `console/orders/${orderId}`, 'store-manager');

    await page.getByRole('spinbutton', { name: /^Cangkir/ }).fill('1');
    await page.getByLabel('Add a SKU').fill(tea.sku);
    const box = page.locator('section', { has: page.getByRole('heading', { name: 'Edit the order' }) });
    await box.getByRole('button', { name: 'Preview' }).click();
    await box.getByText(/20[.,]000 goes back to the customer/).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await box.getByRole('button', { name: 'Edit it now' }).dblclick();
    await box.getByText('The order was edited.').waitFor();
    await shop.settle();

    const { body: order } = await admin.getOrder({ orderId });
    expect(
      order.lines.map(({ sku, quantity, quantities }) => [sku, quantity - (quantities?.cancelled ?? 0)]),
    ).toEqual([
      [mug.sku, 1],
      [tea.sku, 1],
    ]);
    expect(order.payment.refunded).toBe(20_000);
  });

  it('gives money for a disappointment once, and leaves the goods with the customer', async () => {
    const mug = await offer(world.web, { name: 'Cangkir', price: 50_000, stock: [10] });
    const { orderId } = await paidOrder(world.web, [[mug, 1]]);
    const page = await open(DESK);
    await signIn(page, `console/orders/${orderId}`, 'store-manager');

    await page.getByLabel('Amount (IDR)').fill('900000');
    await page.getByText(/^Enter an amount up to/).waitFor();
    await page.getByLabel('Amount (IDR)').fill('5000');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: /^Give .*5[.,]000/ }).dblclick();
    await page.getByText(/5[.,]000 is on its way back/).waitFor();
    await shop.settle();

    const { body: order } = await admin.getOrder({ orderId });
    expect(order.payment.refunded).toBe(5000);
    expect(order.lines.map(({ quantities }) => quantities?.returned ?? 0)).toEqual([0]);
  });

  it('sets units aside for a channel, and merges what somebody else set meanwhile', async () => {
    const locationId = world.locationId;
    const { sku } = await offer(world.web, { name: 'Cangkir', price: 50_000, stock: [10] });
    const page = await open(DESK);
    await signIn(page, `console/stock?sku=${sku}`, 'admin');
    await page.getByRole('combobox').first().selectOption(locationId);
    await page.locator('#field-rule-pool-pos').fill('4');
    await page.locator('#field-rule-buffer-web').fill('some');
    await page.getByText('Enter units, or a percentage such as 10%').waitFor();
    await page.locator('#field-rule-buffer-web').fill('50%');
    await page.getByRole('button', { name: 'Preview', exact: true }).dblclick();
    await page.getByText('10 → 3').waitFor();
    await page.getByText('10 → 10', { exact: true }).waitFor();
    await admin.setChannelRules(
      { locationId, sku, body: { channels: { web: { capPercent: 80 } } } },
      { ifMatch: 0 },
    );
    const form = page.locator('form', { has: page.getByRole('heading', { name: 'Pools and buffers' }) });
    await form.getByRole('button', { name: 'Save the rules' }).dblclick();
    await form.getByText('At most, % of shared stock · Web shop is now “80”').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await form.getByRole('button', { name: 'Merge and save' }).dblclick();
    await form.getByText('Saved.').waitFor();

    const { body: rules } = await admin.getChannelRules({ locationId, sku });
    expect(rules).toMatchObject({
      version: 2,
      channels: { pos: { pool: 4 }, web: { capPercent: 80, buffer: { percent: 50 } } },
    });

    await page.locator('#field-rule-pool-pos').fill('11');
    await form.getByRole('button', { name: 'Save the rules' }).click();
    await form.getByText(/11 units set aside in total/).waitFor();
    await page.setViewportSize(PHONE.viewport);
    expect(await isWide(page)).toBe(false);
  });

  it('takes a gift card, cash and a card for one sale at the counter, and hands the goods over', async () => {
    const stockOf = async () =>
      (await admin.getStock({ locationId: world.locationId, sku: world.coffee.sku })).body;
    const before = await stockOf();
    const till = await open(DESK);
    await signIn(till, 'till', 'store-manager');
    await till.getByLabel('Store').selectOption(world.locationId);
    const drawer = shop.unique('kassa');
    await till.getByLabel('Drawer', { exact: true }).fill(drawer);
    await till.getByRole('button', { name: 'Open', exact: true }).click();
    await till.getByLabel(/^Scan or type/).fill(world.coffee.sku);
    await till.keyboard.press('Enter');
    await till.getByRole('button', { name: 'Card, coupon, points, delivery' }).dblclick();

    const card = await admin.issueGiftCard({ body: { amount: 20_000, currency: 'IDR', reason: 'goodwill' } });
    await till.getByLabel('Gift card').fill(card.body.code);
    await till.keyboard.press('Enter');
    await till.getByText('− Rp 20').waitFor();
    await till.getByLabel('Taken along now').check();
    await till.getByLabel('Name of the buyer').fill('Sari');
    await till.getByRole('button', { name: /^Card \/ QR/ }).click();
    await till.getByLabel(/^Part in cash/).fill('40000');
    expect(await seriousFaults(till)).toEqual([]);
    await till.getByRole('button', { name: /^Place the order/ }).dblclick();

    await till.getByRole('button', { name: 'Pay later' }).click();
    await till.getByText('Scan the first item.').waitFor();
    await till.reload();
    await till.getByRole('button', { name: /^Continue order/ }).click();
    await till.getByRole('button', { name: /^Take .*40[.,]000/ }).dblclick();
    const [page] = await Promise.all([
      till.context().waitForEvent('page'),
      till.getByRole('link', { name: 'Pay on this screen' }).click(),
    ]);
    await page.getByRole('button', { name: /pay/i }).first().click();
    await till.getByText('The goods were handed over.').waitFor();
    expect(await seriousFaults(till)).toEqual([]);
    await till.setViewportSize(PHONE.viewport);
    expect(await isWide(till)).toBe(false);
    await till.setViewportSize(DESK.viewport);
    await till.getByRole('button', { name: 'Next customer' }).click();
    await till.getByText('Scan the first item.').waitFor();
    await shop.settle();

    const { body: drawers } = await admin.listOpenDrawers({ code: world.locationId });
    expect(drawers.data.find((each) => each.drawer === drawer)?.totals.sale).toBe(40_000);
    expect(await stockOf()).toMatchObject({ onHand: before.onHand - 1, committed: 0 });
  });

  it('takes a web order and a sale back at a till: inspected, refunded to the card, and in cash out of the drawer', async () => {
    const { locationId, web, shirt, coffee } = world;
    const order = await paidOrder(web, [[shirt, 1]]);
    await deliverGoods(web, order);
    const { body: bought } = await admin.getOrder({ orderId: order.orderId });
    const sale = { saleId: shop.unique('sale'), soldAt: await shop.now(), total: 89_000 };
    const lines = [{ sku: coffee.sku, quantity: 1, unitPrice: 89_000 }];
    const { body: recorded } = await admin.recordOfflineSales({
      body: { channel: 'pos', locationId, sales: [{ ...sale, lines }] },
    });
    await shop.settle();
    const till = await open(DESK);
    await signIn(till, 'till', 'store-manager');
    await till.getByLabel('Store').selectOption(locationId);
    const drawer = shop.unique('kassa');
    await till.getByLabel('Drawer', { exact: true }).fill(drawer);
    await till.getByLabel(/^Float/).fill('1000000');
    await till.getByRole('button', { name: 'Open', exact: true }).click();
    const takeBack = async (number: string): Promise<void> => {
      await till.getByRole('button', { name: 'Take goods back' }).click();
      await till.getByLabel(/^Scan the receipt/).fill(number);
      await till.keyboard.press('Enter');
      await till
        .getByLabel(/units to return$/)
        .first()
        .selectOption('1');
      const record = till.getByRole('button', { name: /^Record the return of/ });
      await record.waitFor();
      expect(await seriousFaults(till)).toEqual([]);
      await record.dblclick();
      await till.getByRole('button', { name: 'Take the goods and refund' }).dblclick();
      await till.getByRole('button', { name: 'Pay it back' }).dblclick();
    };
    const next = async (): Promise<void> => {
      await till.getByRole('button', { name: 'Next customer' }).click();
      await till.getByText('Scan the first item.').waitFor();
    };
    await takeBack(bought.number);
    await till.getByText('Refunded to the card or as credit.').waitFor();
    await next();
    await takeBack(recorded.results[0]?.sale?.number ?? '');
    await till.getByText('Cash out of the drawer').waitFor();
    expect(await seriousFaults(till)).toEqual([]);
    await till.setViewportSize(PHONE.viewport);
    expect(await isWide(till)).toBe(false);
    await till.setViewportSize(DESK.viewport);
    await next();

    const { body: drawers } = await admin.listOpenDrawers({ code: locationId });
    expect(drawers.data.find((each) => each.drawer === drawer)?.totals.refund).toBe(89_000);
    const { body: returns } = await admin.listReturnsOfOrder({ orderId: order.orderId });
    expect(returns.data.map(({ status }) => status)).toEqual(['received']);
  });

  it.each([
    ['the shop', '/shop', PHONE],
    ['a product', '', PHONE],
    ['the privacy of a guest', '/shop/privacy', PHONE],
    ['an empty wish list', '/shop/wish-list', PHONE],
    ['a page that is not there', '/shop/nowhere', PHONE],
    ['today', '/console', DESK],
    ['the orders', '/console/orders', DESK],
    ['the stock', '/console/stock', DESK],
    ['what to buy', '/console/suggestions', DESK],
    ['the approvals', '/console/approvals', DESK],
    ['the segments', '/console/segments', DESK],
    ['the catalogue', '/console/catalogue', PHONE],
    ['the channels', '/console/channels', PHONE],
    ['the promotions', '/console/promotions', DESK],
    ['the categories', '/console/categories', DESK],
    ['the templates', '/console/templates', PHONE],
    ['the customers', '/console/customers', DESK],
    ['the imports', '/console/imports', PHONE],
  ])('keeps nobody from using %s', async (_name, path, settings) => {
    const page = path.startsWith('/console') ? office : shopper;
    await page.setViewportSize(settings.viewport);
    await page.goto(`${shop.baseUrl}${path === '' ? `/shop/p/${world.shirt.productId}` : path}`);
    await untilShown(page);

    expect(await seriousFaults(page)).toEqual([]);
    expect(await isWide(page)).toBe(false);
  });

  it('shows a clerk no section that their role does not open', async () => {
    const sections = await desk.getByRole('navigation').getByRole('link').allTextContents();

    expect(sections).toEqual([
      'Satu',
      'Today',
      'Orders',
      'Fulfilment',
      'Returns',
      'Stock',
      'Goods in and out',
      'Counts',
      'Catalogue',
    ]);
  });

  it('calls nothing but published routes of its own API', () => {
    const document = JSON.parse(readFileSync('docs/reference/openapi.json', 'utf8')) as {
      paths: Record<string, Record<string, unknown>>;
    };
    const published = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) => new RegExp(`^${method.toUpperCase()} ${path.replaceAll(/\{\w+\+?\}/g, '[^/]+')}$`),
      ),
    );

    expect([...asked].filter((call) => !published.some((route) => route.test(call)))).toEqual([]);
    expect(strangers).toEqual([]);
    expect(troubles).toEqual([]);
  });
});
