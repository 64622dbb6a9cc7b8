import type { Entry, FileEntry, ImportRecord, RowFault, VariantRecord } from '../model/record.ts';
import { skuOf } from './codes.ts';
import type { FileCode } from './format.ts';
import { takenBy } from './survey.ts';

/**
 * Takes out what an earlier record of the file says already: the second of two rows with one id would undo the first, at
 * every import again. Of two products with one SKU the first keeps it.
 */
export const withoutDuplicates = () => {
  const records = new Map<string, number>();
  const codes = new Map<string, number>();

  const ownVariants = (entry: Entry): readonly FileEntry[] => {
    const { record, rows, variantRows } = entry;
    if (record.kind !== 'product') return [entry];
    const faults: RowFault[] = [];
    const left = record.variants.flatMap((variant, at) => {
      const row = variantRows[at] ?? 0;
      const taken = codesOf(variant).find((code) => codes.has(nameOfCode(code)));
      if (taken === undefined) return [{ row, variant }];
      faults.push({ row, problem: takenBy(taken, codes.get(nameOfCode(taken)) ?? 0) });
      return [];
    });
    for (const { row, variant } of left)
      for (const code of codesOf(variant)) codes.set(nameOfCode(code), row);
    if (faults.length === 0) return [entry];
    if (left.length === 0) return faults;
    const faulty = new Set(faults.map(({ row }) => row));
    return [
      ...faults.filter(({ row }, at) => faults.findIndex((other) => other.row === row) === at),
      {
        record: { ...record, variants: left.map(({ variant }) => variant) },
        rows: rows.filter((row) => !faulty.has(row)),
        variantRows: left.map(({ row }) => row),
      },
    ];
  };

  return (entries: readonly FileEntry[]): readonly FileEntry[] =>
    entries.flatMap((entry): readonly FileEntry[] => {
      if ('problem' in entry) return [entry];
      const name = nameOf(entry.record);
      const before = records.get(name);
      if (before !== undefined) return entry.rows.map((row) => duplicate(row, name, before));
      records.set(name, entry.rows[0] ?? 0);
      return ownVariants(entry);
    });
};

const codesOf = ({ sku, gtin }: VariantRecord): readonly FileCode[] => [
  { kind: 'SKU', code: sku },
  ...(gtin === undefined ? [] : [{ kind: 'barcode', code: gtin } as const]),
];

const nameOfCode = ({ kind, code }: FileCode): string => `${kind} ${code}`;

const nameOf = (record: ImportRecord): string => {
  switch (record.kind) {
    case 'product':
      return `product ${record.productId}`;
    case 'customer':
      return `customer ${record.externalId}`;
    case 'stock': {
      const { sku, handle, choices = [], location } = record;
      const of = sku === undefined ? [handle, ...choices].join(' / ') : skuOf(sku);
      return `the stock of ${of} at ${record.locationCode ?? location ?? 'the location'}`;
    }
    case 'past-order':
      return `the order ${record.number}`;
    case 'price':
      return `the price ${record.priceId} of ${record.sku} in ${record.currency}`;
  }
};

const duplicate = (row: number, name: string, before: number): RowFault => ({
  row,
  problem: { code: 'DUPLICATE_ROW', detail: `row ${before} has the same ${name}; keep one of them` },
});
