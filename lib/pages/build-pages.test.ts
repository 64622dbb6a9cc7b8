import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildPages, pagesFolder } from './build-pages.ts';
import { pageApps } from './page-apps.ts';

const root = join(import.meta.dirname, '../..');
const apps = pageApps.map(({ name }) => name);
const filesOf = (app: string) => readdirSync(join(pagesFolder(root), app));
const textOf = (app: string, file: string) => readFileSync(join(pagesFolder(root), app, file), 'utf8');

/** Of what an app needs to show its first page, as it goes over the wire. */
const MOST_FIRST_BYTES = 110 * 1024;
/** Of all scripts of an app; the reader of codes comes only to browsers that have none. */
const MOST_SCRIPT_BYTES = 150 * 1024;

const bytesOf = (app: string, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(textOf(app, file)).length, 0);

/** Readers of QR and bar codes, for browsers that have none. */
const isCodeReader = (script: string): boolean => /jsQR|NotFoundException/.test(script);

/** The script of the page and what it imports at once, not when it is needed. */
const firstFiles = (app: string): readonly string[] => {
  const found: string[] = [];
  const follow = (file: string): void => {
    if (found.includes(file)) return;
    found.push(file);
    for (const [, next = ''] of textOf(app, file).matchAll(/(?:from|import)"\.\/([\w.-]+\.js)"/g))
      follow(next);
  };
  follow(filesOf(app).find((file) => /^app-.*\.js$/.test(file)) ?? '');
  return found;
};

describe('the pages of shop, console and till', () => {
  beforeAll(async () => {
    await buildPages(root);
  });

  it('are built once while nothing changes', async () => {
    expect(await buildPages(root)).toEqual([]);
  });

  it.each(apps)('show their first page with at most 110 KB of script: %s', (app) => {
    const bytes = bytesOf(app, firstFiles(app));

    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThanOrEqual(MOST_FIRST_BYTES);
  });

  it.each(apps)('have at most 150 KB of script, beside the reader of codes: %s', (app) => {
    const scripts = filesOf(app).filter((file) => file.endsWith('.js') && !isCodeReader(textOf(app, file)));

    const bytes = bytesOf(app, scripts);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
  });

  it.each(apps)('hold no script or style that the policy of the page refuses: %s', (app) => {
    const html = textOf(app, 'index.html');

    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=/);
    for (const [, file = ''] of html.matchAll(/(?:src|href)="\/[a-z]+\/([\w.-]+)"/g))
      expect(filesOf(app)).toContain(file);
  });
});
