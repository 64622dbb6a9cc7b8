import { put } from '#shared/dynamodb/write-action.ts';
import { getScanSession } from '../../functions/scanning/get-scan-session/get-scan-session.ts';
import { putScanSession } from '../../functions/scanning/put-scan-session/put-scan-session.ts';
import { recordScans } from '../../functions/scanning/record-scans/record-scans.ts';
import { randomFrom } from '../../test/support/random-from.ts';
import { purchasingShop, staffRequest } from '../../test/support/stock/purchasing-shop.ts';
import type { Section } from '../report/section.ts';

const READS = 50_000;
/** Nine of ten reads repeat a tag. */
const TAGS = READS / 10;
const BATCH = 2000;
const COMPANY = 9_521_234n;

/** RFID reads of one session: what a reader sends, decoded, without repeats, written and added up. */
export const measureScanning = async (): Promise<Section> => {
  const { runtime } = await purchasingShop();
  await runtime.db.writeOne(
    put({ table: 'catalog', pk: 'BC#19521234000010', sk: 'A' }, { gtin: '19521234000010', sku: 'SHIRT' }),
  );
  const params = { sessionId: 'rfid' };
  await putScanSession(
    { ...staffRequest, params, body: { locationId: 'jakarta', repeatWindowSeconds: 2 }, ifMatch: 0 },
    runtime,
  );
  const random = randomFrom(17);
  const readAt = new Date(runtime.clock.now()).toISOString();
  const reads = Array.from({ length: READS }, (_, at) => ({
    code: tagOf(at % TAGS),
    readAt,
    order: random(),
  }))
    .sort((a, b) => a.order - b.order)
    .map(({ code }) => ({ code, readAt }));
  const begun = performance.now();
  for (let at = 0; at < READS; at += BATCH)
    await recordScans(
      {
        ...staffRequest,
        params: { ...params, batchId: `b${at}` },
        body: { deviceId: 'reader', reads: reads.slice(at, at + BATCH) },
      },
      runtime,
    );
  const { body } = await getScanSession({ ...staffRequest, params }, runtime);
  const seconds = (performance.now() - begun) / 1000;
  return {
    part: 'scanning',
    title: `${READS} RFID reads of ${TAGS} tags`,
    method: `SGTIN-96 reads in random order, ${BATCH} a batch, 90 % of them repeats: decoded, looked up, written and added up by the use cases, with a database in memory.`,
    tables: [
      {
        columns: ['reads', 'units found', 'batches written', 'reads a second'],
        rows: [[READS, body.units, READS / BATCH, Math.round(READS / seconds)]],
      },
    ],
    targets: [{ what: 'units found', value: body.units, bound: TAGS, kind: 'at least', unit: '' }],
  };
};

/** Item 1 with the indicator 1 of a made-up company of seven digits, each with its serial number. */
const tagOf = (serial: number): string => {
  const value =
    (0x30n << 88n) | (1n << 85n) | (5n << 82n) | (COMPANY << 58n) | (100_001n << 38n) | BigInt(serial + 1);
  return value.toString(16).padStart(24, '0').toUpperCase();
};
