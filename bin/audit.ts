import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { auditLedger, auditLevel, type LedgerFinding } from '../functions/inventory/model/ledger/audit.ts';
import { makeClient, type ShopClient } from '#shared/client/generated.ts';

const help = `npm run audit [-- --url http://127.0.0.1:4000 --token <staff token>]

Walks all stock over the API, while the shop sells, and proves it from the movement ledger.
Needs the scope inventory.read; without a token it asks the local runner for one. Ends with 1 when anything is wrong.`;

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4000' },
    token: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

interface Row extends LedgerFinding {
  readonly locationId: string;
  readonly sku: string;
}

const audit = async (url: string, token: string | undefined): Promise<number> => {
  const client = makeClient({ baseUrl: url, token: token ?? (await localToken(url)) });
  const rows: Row[] = [];
  let places = 0;
  const { body } = await client.listLocations({});
  for (const { code: locationId } of body.data) {
    for await (const sku of stockedAt(client, locationId)) {
      places += 1;
      const findings = await auditPlace(client, { locationId, sku });
      rows.push(...findings.map((finding) => ({ locationId, sku, ...finding })));
    }
  }
  if (rows.length > 0) console.table(rows);
  console.log(`${places} SKUs at locations checked, ${rows.length} findings`);
  return rows.length === 0 ? 0 : 1;
};

interface Place {
  readonly locationId: string;
  readonly sku: string;
}

/** The ledger follows stock within seconds, and stock moves while it is read: only what stays wrong is a finding. */
const auditPlace = async (client: ShopClient, place: Place): Promise<readonly LedgerFinding[]> => {
  let findings: readonly LedgerFinding[] = [];
  for (let tries = 0; tries < 10; tries += 1) {
    if (tries > 0) await sleep(1000);
    const before = (await client.getStock(place)).body;
    const { findings: inLedger, balance } = auditLedger(await movementsOf(client, place));
    const { body: level } = await client.getStock(place);
    const isQuiet = before.version === level.version && before.available === level.available;
    // A level that moved while its ledger was read proves nothing either way.
    findings = isQuiet ? [...inLedger, ...auditLevel(level, balance)] : inLedger;
    if (findings.length === 0 && isQuiet) return [];
  }
  return findings;
};

const movementsOf = async (client: ShopClient, place: Place) => {
  const movements = [];
  let cursor: string | undefined;
  do {
    const { body } = await client.listMovements({ ...place, limit: 100, ...(cursor ? { cursor } : {}) });
    movements.push(...body.data);
    cursor = body.page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return movements;
};

async function* stockedAt(client: ShopClient, locationId: string): AsyncGenerator<string> {
  let cursor: string | undefined;
  do {
    const { body } = await client.listStock({ locationId, limit: 100, ...(cursor ? { cursor } : {}) });
    for (const { sku } of body.data) yield sku;
    cursor = body.page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}

const localToken = async (url: string): Promise<string> => {
  const answer = await fetch(new URL('/_local/tokens', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user: 'admin' }),
  });
  if (!answer.ok)
    throw new Error(`pass a staff token with --token or SATU_TOKEN; ${url} is not a local runner`);
  const { token } = (await answer.json()) as { readonly token: string };
  return token;
};

// At the end: what is called here is there only once the lines above have run.
if (values.help) console.log(help);
else process.exitCode = await audit(values.url, values.token ?? process.env['SATU_TOKEN']);
