import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeClient, type ShopClient } from '#shared/client/generated.ts';
import { explain } from './explain.ts';
import { exportCommand, help, type ExportCommand } from './export/options.ts';
import { CannotRun } from './import/cannot-run.ts';
import { localToken } from './import/local-token.ts';

const LOOK_MS = 1000;
const FIRST_LOOKS_MS = 150;

const exportInto = async ({ kind, format, file, url, token, from, to }: ExportCommand): Promise<void> => {
  const shop = makeClient({ baseUrl: url, token: token ?? localToken(url) });
  const { body } = await shop.createExport({ body: { kind, format, from, to } });
  const rows = await completed(shop, body.exportId);
  await download(shop, body.exportId, file);
  console.log(`${rows} ${kind} written to ${file}`);
};

/** Waits until the file is there; a line per second says how far it is. */
const completed = async (shop: ShopClient, exportId: string): Promise<number> => {
  for (let looks = 0; ; looks += 1) {
    const { body } = await shop.getExport({ exportId });
    if (body.status === 'completed') return body.rows;
    if (looks >= 5) console.error(`${body.status}: ${body.rows} rows`);
    await sleep(looks < 5 ? FIRST_LOOKS_MS : LOOK_MS);
  }
};

const download = async (shop: ShopClient, exportId: string, file: string): Promise<void> => {
  const { body } = await shop.getExportFile({ exportId });
  const answer = await fetch(body.url);
  if (!answer.ok || answer.body === null)
    throw new CannotRun(`The download was answered with ${answer.status}; run the export again.`);
  await pipeline(Readable.fromWeb(answer.body), createWriteStream(file)).catch((error: unknown) => {
    throw new CannotRun(
      `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
};

/** `npm run export`: starts an export, waits for it and downloads the file. */
try {
  const command = exportCommand(process.argv.slice(2), process.env);
  if (command === undefined) console.log(help);
  else await exportInto(command);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
