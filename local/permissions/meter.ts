import { record, records, text } from './analysis/access.ts';
import type { Json } from './analysis/access.ts';
import type { SignedCall } from './signed-call.ts';

/** Calls of one operation by one function, and the DynamoDB capacity units they used. */
export interface MeterRow {
  readonly caller: string;
  readonly service: string;
  readonly operation: string;
  readonly calls: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Units by table, or by `table/index`. */
  readonly units: Readonly<Record<string, number>>;
}

const WRITES = /^(?:Put|Update|Delete|BatchWrite|TransactWrite)Item/;

/** Counts calls and capacity units while it is on; used by the benchmark. */
export class Meter {
  #rows = new Map<string, MeterRow>();
  on = false;
  /** Sees every call that is counted; the benchmark repeats one of them. */
  listener: ((caller: string, call: SignedCall) => void) | undefined;

  start(): void {
    this.#rows = new Map();
    this.on = true;
  }

  /** Ends the count and returns its rows, most calls first. */
  stop(): readonly MeterRow[] {
    this.on = false;
    return this.rows();
  }

  rows(): readonly MeterRow[] {
    return [...this.#rows.values()].sort((a, b) => b.calls - a.calls);
  }

  /** The body to forward: DynamoDB is asked for the units of tables and indexes, whatever the function asked for. */
  bodyOf(call: SignedCall): Buffer {
    if (!this.on || call.service !== 'dynamodb') return call.body;
    return Buffer.from(JSON.stringify({ ...call.json, ReturnConsumedCapacity: 'INDEXES' }));
  }

  count(caller: string, call: SignedCall, response: Buffer): void {
    const { service, operation, name, method } = call;
    this.listener?.(caller, call);
    const label = operation || (service === 's3' ? method : name);
    const key = `${caller} ${service} ${label}`;
    const row = this.#rows.get(key) ?? emptyRow(caller, service, label);
    const consumed = service === 'dynamodb' ? consumedUnits(response) : {};
    const sum = Object.values(consumed).reduce((total, units) => total + units, 0);
    const writes = WRITES.test(operation);
    this.#rows.set(key, {
      ...row,
      calls: row.calls + 1,
      readUnits: row.readUnits + (writes ? 0 : sum),
      writeUnits: row.writeUnits + (writes ? sum : 0),
      units: added(row.units, consumed),
    });
  }
}

const emptyRow = (caller: string, service: string, operation: string): MeterRow => ({
  caller,
  service,
  operation,
  calls: 0,
  readUnits: 0,
  writeUnits: 0,
  units: {},
});

function consumedUnits(response: Buffer): Record<string, number> {
  const consumed = record(JSON.parse(response.toString() || '{}'))['ConsumedCapacity'];
  const parts = Array.isArray(consumed) ? records(consumed) : [record(consumed)];
  return parts.map(unitsOf).reduce(added, {});
}

const unitsOf = (part: Json): Record<string, number> => {
  const table = text(part['TableName']);
  const indexes = { ...record(part['GlobalSecondaryIndexes']), ...record(part['LocalSecondaryIndexes']) };
  const named = Object.entries(indexes).map(
    ([name, index]) => [`${table}/${name}`, capacity(record(index))] as const,
  );
  const own = part['Table'] === undefined ? capacity(part) : capacity(record(part['Table']));
  return Object.fromEntries([[table, own] as const, ...named].filter(([, units]) => units > 0));
};

const capacity = (part: Json) => (typeof part['CapacityUnits'] === 'number' ? part['CapacityUnits'] : 0);

function added(
  sums: Readonly<Record<string, number>>,
  more: Readonly<Record<string, number>>,
): Record<string, number> {
  const total = { ...sums };
  for (const [name, units] of Object.entries(more)) total[name] = (total[name] ?? 0) + units;
  return total;
}
