import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../lib/pages/open-browser.ts';
import { picturesOfEveryPage } from './screenshots/every-page.ts';
import { placeOrders } from './screenshots/place-orders.ts';

/**
 * `npm run screenshots -- http://127.0.0.1:4000`: the pictures of the README, taken of a running demo shop. With a folder
 * as second word, a picture of every page instead, on a phone and on a desk, light and dark, in both languages.
 */
const [, , baseUrl = 'http://127.0.0.1:4000', everyPageFolder] = process.argv;
const folder = join(import.meta.dirname, '../docs/images');
const picture = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 70 });
  console.log(`docs/images/${name}.jpg`);
};

const open = async (browser: Browser, width: number, height: number): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB' });
  return context.newPage();
};

const shop = async (browser: Browser): Promise<void> => {
  const desk = await open(browser, 1280, 800);
  await desk.goto(`${baseUrl}/shop`);
  await desk.getByRole('listitem').first().waitFor();
  await picture(desk, 'shop');
  const phone = await open(browser, 390, 800);
  await phone.goto(`${baseUrl}/shop/p/kemeja-batik-parang`);
  await phone.getByRole('heading', { level: 1 }).waitFor();
  await picture(phone, 'shop-phone');
};

const console_ = async (browser: Browser): Promise<void> => {
  const page = await open(browser, 1280, 800);
  await page.goto(`${baseUrl}/console`);
  await page.getByRole('button', { name: /^store-manager/ }).click();
  await page.getByRole('combobox').selectOption('jakarta-kemang');
  await page.getByRole('table').waitFor();
  await picture(page, 'console');
};

const till = async (browser: Browser): Promise<void> => {
  const page = await open(browser, 1280, 800);
  await page.goto(`${baseUrl}/till`);
  await page.getByRole('button', { name: /^store-clerk/ }).click();
  await page.getByLabel('Drawer', { exact: true }).fill(`kassa-${process.pid}`);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  for (const [at, sku] of ['BATIK-M', 'KOPI-GAYO-250', 'MEGA-M'].entries()) {
    await page.getByLabel(/^Scan or type/).fill(sku);
    await page.keyboard.press('Enter');
    await page.locator('.till-lines li').nth(at).waitFor();
  }
  await page.getByRole('button', { name: 'Exact' }).click();
  await picture(page, 'till');
};

const styles = [
  { width: 1280, scheme: 'light', language: 'en' },
  { width: 360, scheme: 'dark', language: 'id' },
  { width: 1280, scheme: 'dark', language: 'id' },
  { width: 360, scheme: 'light', language: 'en' },
] as const;

const orders = await placeOrders(baseUrl);
const browser = await openBrowser();
if (browser === undefined) throw new Error('no Chromium was found; CHROMIUM names one');
try {
  if (everyPageFolder === undefined) {
    await shop(browser);
    await console_(browser);
    await till(browser);
  } else {
    for (const style of styles)
      await picturesOfEveryPage({ browser, baseUrl, folder: everyPageFolder, style }, orders);
  }
} finally {
  await browser.close();
}
