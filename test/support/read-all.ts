import { dialectOf } from '../../functions/imports/formats/dialect.ts';
import type { Format, TableFormat } from '../../functions/imports/formats/format.ts';
import { tableRows } from '../../functions/imports/formats/table.ts';
import { entriesOf } from '../../functions/imports/formats/entries.ts';
import { surveyOf } from '../../functions/imports/formats/survey.ts';
import type { FileEntry } from '../../functions/imports/model/record.ts';

/** Bytes of a text in small pieces, as a file may come: letters are torn apart, too. */
export async function* piecesOf(text: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** All entries of a file of this format and text. */
export const readAll = async (
  wanted: Format | TableFormat,
  text: string | Uint8Array,
): Promise<readonly FileEntry[]> => {
  const dialect = dialectOf(Buffer.from(text));
  const format: Format =
    'rows' in wanted ? wanted : { ...wanted, rows: (chunks) => tableRows(chunks, dialect) };
  const survey = await surveyOf(format, piecesOf(text));
  const entries: FileEntry[] = [];
  for await (const one of entriesOf(format, piecesOf(text), survey)) entries.push(one);
  return entries;
};
