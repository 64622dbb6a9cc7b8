import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { PlacedOrder } from './place-orders.ts';

/** One picture of each page, at the width of a phone and of a desk, to look at after a change. */
export interface PictureStyle {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly language: 'en' | 'id';
}

interface PageStop {
  readonly name: string;
  readonly path: string;
  /** What a reader does there before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

interface AppTour {
  readonly app: 'shop' | 'console' | 'till';
  readonly user?: string;
  readonly kept?: Readonly<Record<string, unknown>>;
  readonly stops: readonly PageStop[];
}

interface TourSettings {
  readonly browser: Browser;
  readonly baseUrl: string;
  readonly folder: string;
  readonly style: PictureStyle;
}

const shopGuest = (orders: readonly PlacedOrder[]): AppTour => ({
  app: 'shop',
  kept: { 'satu.orders': Object.fromEntries(orders.map(({ orderId, orderToken }) => [orderId, orderToken])) },
  stops: [
    { name: 'home', path: '/' },
    { name: 'nothing-found', path: '/?q=zzzz' },
    { name: 'product', path: '/p/kemeja-batik-parang', act: addToCart },
    { name: 'cart', path: '/cart' },
    { name: 'checkout', path: '/checkout', act: pressSubmit },
    { name: 'orders', path: '/orders' },
    { name: 'order-paid', path: `/o/${orders[0]?.orderId}` },
    { name: 'order-unpaid', path: `/o/${orders.at(-1)?.orderId}` },
    { name: 'wish-list', path: '/wish-list' },
    { name: 'privacy', path: '/privacy' },
    { name: 'sign-in', path: '/sign-in' },
    { name: 'not-found', path: '/nowhere' },
  ],
});

const shopCustomer: AppTour = {
  app: 'shop',
  user: 'customer-ayu',
  stops: [
    { name: 'cart-empty', path: '/cart' },
    { name: 'orders-mine', path: '/orders' },
    { name: 'account', path: '/account' },
    { name: 'privacy-mine', path: '/privacy' },
  ],
};

const desk = (orders: readonly PlacedOrder[]): AppTour => ({
  app: 'console',
  user: 'admin',
  kept: { 'satu.workplace': 'jakarta-kemang' },
  stops: [
    { name: 'today', path: '/' },
    { name: 'orders', path: '/orders' },
    { name: 'order', path: `/orders/${orders[0]?.orderId}` },
    { name: 'fulfilment', path: '/fulfilment' },
    { name: 'returns', path: '/returns' },
    { name: 'stock', path: '/stock?sku=BATIK-M' },
    { name: 'segments', path: '/segments' },
    { name: 'approvals', path: '/approvals' },
    { name: 'moving', path: '/moving' },
    { name: 'suggestions', path: '/suggestions' },
    { name: 'counts', path: '/counts' },
    { name: 'catalogue', path: '/catalogue' },
    { name: 'catalogue-product', path: '/catalogue/kemeja-batik-parang' },
    { name: 'promotions', path: '/promotions' },
    { name: 'promotion', path: '/promotions/selamat-datang' },
    { name: 'promotion-new', path: '/promotions/new' },
    { name: 'categories', path: '/categories' },
    { name: 'templates', path: '/templates' },
    { name: 'template', path: '/templates/satu-welcome' },
    { name: 'channels', path: '/channels' },
    { name: 'claims', path: '/claims' },
    { name: 'campaigns', path: '/campaigns' },
    { name: 'customers', path: '/customers' },
    { name: 'imports', path: '/imports' },
  ],
});

const till: AppTour = {
  app: 'till',
  user: 'store-clerk',
  stops: [
    { name: 'drawer', path: '/' },
    { name: 'sale', path: '/', act: sellSomething },
    { name: 'return', path: '/', act: pressNamed(/^(Take goods back|Terima retur)$/) },
    { name: 'counter', path: '/', act: pressNamed(/^(Card, coupon|Kartu, kupon)/) },
  ],
};

export const picturesOfEveryPage = async (
  settings: TourSettings,
  orders: readonly PlacedOrder[],
): Promise<void> => {
  for (const tour of [shopGuest(orders), shopCustomer, desk(orders), till]) await walk(settings, tour);
};

const walk = async ({ browser, baseUrl, folder, style }: TourSettings, tour: AppTour): Promise<void> => {
  const { width, scheme, language } = style;
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    locale: language === 'id' ? 'id-ID' : 'en-GB',
  });
  await keep(context, tour.kept ?? {});
  const page = await context.newPage();
  const home = `${baseUrl}/${tour.app}`;
  if (tour.user !== undefined) await signIn(page, tour.app === 'shop' ? `${home}/sign-in` : home, tour.user);
  for (const { name, path, act } of tour.stops) {
    await page.goto(`${home}${path}`);
    await quiet(page);
    await act?.(page);
    const file = `${tour.app}-${name}-${width}-${scheme}-${language}.png`;
    await page.screenshot({ path: join(folder, file), fullPage: true });
  }
  await context.close();
};

const keep = (context: BrowserContext, values: Readonly<Record<string, unknown>>): Promise<unknown> =>
  context.addInitScript(
    Object.entries(values)
      .map(([name, value]) => `localStorage['${name}'] ??= ${JSON.stringify(JSON.stringify(value))};`)
      .join(''),
  );

const signIn = async (page: Page, address: string, user: string): Promise<void> => {
  await page.goto(address);
  await page.getByRole('button', { name: new RegExp(`^${user}`) }).click();
  await page.locator('.sign-in').waitFor({ state: 'detached' });
};

/** A page that polls is never without a request for long; half a second after its last placeholder it shows all it has. */
const quiet = async (page: Page): Promise<void> => {
  await page.locator('.loading').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(500);
};

async function addToCart(page: Page): Promise<void> {
  await page.locator('.buy button').nth(1).click();
  await page.locator('.in-cart strong').waitFor();
}

async function pressSubmit(page: Page): Promise<void> {
  await page.locator('button[type="submit"]').last().click();
  await page.locator('.field .error').first().waitFor();
}

async function sellSomething(page: Page): Promise<void> {
  const isClosed = (await page.locator('form.drawer').count()) > 0;
  if (isClosed) {
    await page.locator('[name="drawer"]').fill(`kassa-${crypto.randomUUID().slice(0, 4)}`);
    await page.locator('form.drawer button[type="submit"]').click();
  }
  for (const sku of ['BATIK-M', 'KOPI-GAYO-250', 'MEGA-M']) {
    await page.locator('form.search input').fill(sku);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
  }
}

/** Presses a button of the page, if it has one of that name. */
function pressNamed(name: RegExp): (page: Page) => Promise<void> {
  return async (page) => {
    const button = page.getByRole('button', { name }).first();
    if (await button.isEnabled().catch(() => false)) await button.click();
    await quiet(page);
  };
}
