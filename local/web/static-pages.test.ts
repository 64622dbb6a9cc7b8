import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFrontDoor, type FrontDoor } from '../http/front-door.ts';
import { staticPages } from './static-pages.ts';

let folder: string;
let door: FrontDoor;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'satu-pages-'));
  mkdirSync(join(folder, 'shop'));
  writeFileSync(join(folder, 'secret.txt'), 'no');
  writeFileSync(join(folder, 'shop/index.html'), '<p>shop</p>');
  writeFileSync(join(folder, 'shop/app-ABCD1234.js'), 'void 0');
  door = await openFrontDoor({ port: 0, onError: () => undefined });
  const pages = staticPages({ folder, names: ['shop'], config: { signIn: 'local' } });
  door.open(async (message, response) => {
    const page = pages(message);
    if (page !== undefined) return page(message, response);
    response.writeHead(418);
    response.end();
  });
});

afterAll(async () => {
  await door.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string) => fetch(`${door.baseUrl}${path}`);

describe('pages beside the API', () => {
  it.each(['/shop', '/shop/', '/shop/p/kemeja-batik?sku=A', '/shop/o/ord_1'])(
    'shows the app at %s',
    async (path) => {
      const answer = await get(path);

      expect(await answer.text()).toBe('<p>shop</p>');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    },
  );

  it('lets a page load nothing from elsewhere', async () => {
    const policy = (await get('/shop')).headers.get('content-security-policy');

    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it('lets a browser keep a file whose name changes with its content', async () => {
    const answer = await get('/shop/app-ABCD1234.js');

    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-type')).toContain('text/javascript');
  });

  it('says how people sign in here', async () => {
    expect(await (await get('/shop/config.json')).json()).toEqual({ signIn: 'local' });
  });

  it('has no file that is not there', async () => {
    expect((await get('/shop/app-OTHER123.js')).status).toBe(404);
  });

  it.each(['/shop/..%2fsecret.txt', '/shop/%2e%2e/secret.txt', '/shop//../secret.txt'])(
    'shows nothing outside the folder for %s',
    async (path) => {
      expect(await (await get(path)).text()).not.toBe('no');
    },
  );

  it('leaves every other path to the API', async () => {
    expect((await get('/shopping')).status).toBe(418);
    expect((await get('/v1/products')).status).toBe(418);
  });
});
