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

/** Of all scripts of an app, as they go over the wire. */
const MOST_SCRIPT_BYTES = 150 * 1024;

describe('the pages of shop, console and till', () => {
  beforeAll(async () => {
    await buildPages(root);
  });

  it('are built once while nothing changes', async () => {
    expect(await buildPages(root)).toEqual([]);
  });

  it.each(apps)('come to a phone with at most 150 KB of script: %s', (app) => {
    const scripts = filesOf(app).filter((file) => file.endsWith('.js'));

    const bytes = scripts.reduce((sum, file) => sum + gzipSync(textOf(app, file)).length, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
  });

  it.each(apps)('hold no script or style that the policy of the page refuses: %s', (app) => {
    const html = textOf(app, 'index.html');

    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=/);
    for (const [, file = ''] of html.matchAll(/(?:src|href)="\/[a-z]+\/([\w.-]+)"/g))
      expect(filesOf(app)).toContain(file);
  });
});
