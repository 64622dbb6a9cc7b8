import { MAX_DESCRIPTION, MAX_MEDIA, MAX_VARIANTS } from '../../catalog/schemas.ts';
import type { Entry, ProductRecord, RowFault, FileEntry } from '../model/record.ts';

const MAX_NAME = 200;

/** A product as the shop can keep it: what is too long is cut, and said once per product. */
export const fitted = (entry: FileEntry): readonly FileEntry[] => {
  if ('problem' in entry || entry.record.kind !== 'product') return [entry];
  const { record } = entry;
  return record.variants.length > MAX_VARIANTS ? tooMany(entry, record) : [{ ...entry, record: cut(record) }];
};

const cut = (record: ProductRecord): ProductRecord => {
  const { name, description = '', images = [], productId } = record;
  const cuts = [
    ...(name.length > MAX_NAME ? [`the title has ${name.length} characters, ${MAX_NAME} are kept`] : []),
    ...(description.length > MAX_DESCRIPTION
      ? [`the description has ${description.length} characters, ${MAX_DESCRIPTION} are kept`]
      : []),
    ...(images.length > MAX_MEDIA ? [`${images.length} pictures, ${MAX_MEDIA} are kept`] : []),
  ];
  if (cuts.length === 0) return record;
  return {
    ...record,
    name: name.slice(0, MAX_NAME).trim(),
    ...(description === '' ? {} : { description: description.slice(0, MAX_DESCRIPTION).trim() }),
    images: images.slice(0, MAX_MEDIA),
    cuts: [...(record.cuts ?? []), `${productId}: ${cuts.join('; ')}`],
  };
};

const tooMany = ({ rows }: Entry, { productId, variants }: ProductRecord): readonly RowFault[] => {
  const [first = 0, ...others] = rows;
  const code = 'TOO_MANY_VARIANTS';
  const detail = `${productId} has ${variants.length} variants, and a product has ${MAX_VARIANTS} at most; split it into several products`;
  return [
    { row: first, problem: { code, detail } },
    ...others.map((row) => ({ row, problem: { code, detail: `see row ${first}` } })),
  ];
};
