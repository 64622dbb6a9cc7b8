import type { Browser } from 'playwright-core';
import { openBrowser } from '../../lib/pages/open-browser.ts';
import { median } from '../load/latencies.ts';
import type { PartOptions, Section } from '../report/section.ts';
import { stockShop } from '../shop/assortment.ts';
import { startBenchShop } from '../shop/bench-shop.ts';

const PHONE = { viewport: { width: 360, height: 780 }, locale: 'id-ID' };
/** Chrome's own stand-in for a phone of the middle. */
const SLOWER = 4;
/** Per second, down and up, and how long a request is on its way: Lighthouse's slow 4G. */
const NETWORK = { downloadThroughput: 204_800, uploadThroughput: 93_750, latency: 150, offline: false };
const USABLE_MS = 2500;

/** How long a shopper with a slow phone waits until a page answers to a finger, with nothing kept from before. */
export const measurePages = async ({ quick }: PartOptions): Promise<Section> => {
  const browser = await openBrowser();
  if (browser === undefined) throw new Error('no Chromium was found; CHROMIUM names one');
  const shop = await startBenchShop({ ticking: false, hasPages: true });
  try {
    const { products } = await stockShop(shop, { products: 24, locations: 3, stock: 10 });
    const [product] = products;
    const { baseUrl } = shop.runner;
    const tried = [
      ['shop', `${baseUrl}/shop`, 'a.product-card, main a[href*="/p/"]'],
      ['product', `${baseUrl}/shop/p/${product?.productId}`, 'main button.primary:not([disabled])'],
    ] as const;
    const rows = [];
    for (const [name, url, usable] of tried)
      for (const network of [false, true]) {
        const times = await timesOf(browser, { url, usable, network, rounds: quick ? 2 : 9 });
        rows.push([name, network ? 'slow 4G' : 'none', median(times), Math.max(...times)] as const);
      }
    const [, , onProduct = 0] =
      rows.find(([name, network]) => name === 'product' && network === 'none') ?? [];
    return {
      part: 'pages',
      title: 'Pages on a slow phone',
      method: `Headless Chromium at 360 × 780 with its CPU slowed down ${SLOWER} times and an empty cache; the shop on the same two cores. From the start of the navigation until the button to buy, or the first product of the list, is there and answers.`,
      tables: [{ columns: ['page', 'network slowed', 'median ms', 'slowest ms'], rows }],
      targets: [
        { what: 'product page usable', value: onProduct, bound: USABLE_MS, kind: 'at most', unit: 'ms' },
      ],
    };
  } finally {
    await shop.stop();
    await browser.close();
  }
};

interface Visit {
  readonly url: string;
  /** What is there once the page can be used. */
  readonly usable: string;
  readonly network: boolean;
  readonly rounds: number;
}

/** After one visit to warm up the functions. */
const timesOf = async (browser: Browser, visit: Visit): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let round = 0; round <= visit.rounds; round += 1) times.push(await timeOf(browser, visit));
  return times.slice(1);
};

const timeOf = async (browser: Browser, { url, usable, network }: Visit): Promise<number> => {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  if (network) await session.send('Network.emulateNetworkConditions', NETWORK);
  const begun = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator(usable).first().waitFor();
  // The main thread is free again: a tap would be answered now.
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
  const passed = performance.now() - begun;
  await context.close();
  return Math.round(passed);
};
