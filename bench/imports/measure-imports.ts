import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportView } from '#shared/client/generated.ts';
import type { PartOptions, Section } from '../report/section.ts';
import { startBenchShop, type BenchShop } from '../shop/bench-shop.ts';

const LOOK_MS = 100;

/** How fast the shop imports a table of products: into an empty shop, and again. */
export const measureImports = async ({ quick }: PartOptions): Promise<Section> => {
  const rows = quick ? 500 : 3_000;
  const shop = await startBenchShop();
  try {
    await imported(shop, tableOf('WARM', 100));
    const file = tableOf('SKU', rows);
    const [fresh, again] = [await imported(shop, file), await imported(shop, file)];
    const rate = (run: Run): number => Math.round(rows / run.seconds);
    return {
      part: 'imports',
      title: `Importing ${rows} products`,
      method:
        'A table with name, text, brand, category, price and stock of each product, uploaded before the time begins, into a shop on the runner that does nothing else; reading, applying and all events of the products are in the time.',
      tables: [
        {
          columns: ['', 'seconds', 'rows/s', 'created', 'unchanged', 'failed'],
          rows: [
            ['new', ...rowOf(fresh, rate(fresh))],
            ['the same again', ...rowOf(again, rate(again))],
          ],
        },
      ],
      targets: [
        { what: 'new rows', value: rate(fresh), bound: 200, kind: 'at least', unit: 'rows/s' },
        { what: 'unchanged rows', value: rate(again), bound: 1_000, kind: 'at least', unit: 'rows/s' },
      ],
    };
  } finally {
    await shop.stop();
  }
};

interface Run {
  readonly seconds: number;
  readonly progress: ImportView['progress'];
}

const imported = async ({ admin }: BenchShop, text: string): Promise<Run> => {
  const options = { channel: 'web', currency: 'USD', location: 'dc' } as const;
  const { body } = await admin.createImport({ body: options });
  const { importId, upload } = body;
  await fetch(upload.url, { method: upload.method, body: text });
  const began = performance.now();
  await admin.startImport({ importId, body: { mode: 'apply' } });
  for (;;) {
    const { body: now } = await admin.getImport({ importId });
    if (now.status === 'failed') throw new Error(now.failure?.detail ?? 'the import failed');
    if (now.status === 'completed')
      return { seconds: (performance.now() - began) / 1000, progress: now.progress };
    await sleep(LOOK_MS);
  }
};

const rowOf = ({ seconds, progress }: Run, rate: number) =>
  [Number(seconds.toFixed(1)), rate, progress.created, progress.unchanged, progress.failed] as const;

const tableOf = (stem: string, rows: number): string =>
  [
    'Handle,Title,Body (HTML),Type,Variant SKU,Variant Price,Variant Inventory Qty,Vendor',
    ...Array.from(
      { length: rows },
      (_, at) =>
        `${stem.toLowerCase()}-${at},${stem} ${at},<p>Text ${at}</p>,Kind ${at % 20},${stem}-${at},${10 + (at % 90)}.50,${at % 50},Satu`,
    ),
  ].join('\n');
