import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { bundlingItself } from './inputs.ts';
import { keptBundles } from './kept-bundles.ts';

const repository = join(import.meta.dirname, '../..');

/** A repository of two files, saved a while ago. */
const smallRepository = () => {
  const root = mkdtempSync(join(tmpdir(), 'satu-kept-'));
  mkdirSync(join(root, 'lib/bundling'), { recursive: true });
  bundlingItself.forEach((file) => cpSync(join(repository, file), join(root, file)));
  const save = (file: string, text: string, secondsAgo = 60) => {
    const saved = Date.now() / 1000 - secondsAgo;
    writeFileSync(join(root, file), text);
    utimesSync(join(root, file), saved, saved);
  };
  bundlingItself.forEach((file) => save(file, readFileSync(join(root, file), 'utf8')));
  save('price.ts', `export const price = 1;`);
  save('entry.ts', `import { price } from './price.ts'; export const handler = async () => price;`);
  const build = async () =>
    (await keptBundles({ 'shop-http': 'entry.ts' }, { root, store: join(root, 'store') })).folderOf(
      'shop-http',
    );
  return { save, build };
};

describe('bundles that are kept', () => {
  it('are used again as long as nothing changes', async () => {
    const { build } = smallRepository();

    const first = await build();
    writeFileSync(join(first, 'mark'), '');
    const second = await build();

    expect(second).toBe(first);
    expect(existsSync(join(second, 'mark'))).toBe(true);
  });

  it('are built again when any file they are made from changes', async () => {
    const { save, build } = smallRepository();

    const before = await build();
    save('price.ts', `export const price = 2;`);
    const after = await build();

    expect(after).not.toBe(before);
    expect(readFileSync(join(after, 'index.js'), 'utf8')).not.toBe(
      readFileSync(join(before, 'index.js'), 'utf8'),
    );
  });

  it('come back when a change is taken back', async () => {
    const { save, build } = smallRepository();

    const before = await build();
    save('price.ts', `export const price = 2;`);
    await build();
    save('price.ts', `export const price = 1;`);

    expect(await build()).toBe(before);
  });

  it('are not kept when a file was saved while they were built', async () => {
    const { save, build } = smallRepository();
    save('price.ts', `export const price = 3;`, -60);

    const [first, second] = [await build(), await build()];

    expect(second).not.toBe(first);
  });
});
