import { parse } from 'csv-parse/sync';
import type { ShopClient } from '#shared/client/generated.ts';
import { CannotRun } from './cannot-run.ts';

/** More lines than anybody reads in a terminal; the rest stands in the file of the shop. */
const MOST_SHOWN = 1000;

/** The refused rows of an import, a line for each. */
export const readProblems = async (shop: ShopClient, importId: string): Promise<readonly string[]> => {
  const { body } = await shop.getImportProblems({ importId });
  const answer = await fetch(body.url);
  if (!answer.ok) throw new CannotRun(`the problems of ${importId} were answered with ${answer.status}`);
  const rows: string[][] = parse(await answer.text(), { bom: true, from_line: 2 });
  const lines = rows.slice(0, MOST_SHOWN).map(([row, code, detail]) => `row ${row}: ${code}: ${detail}`);
  const rest = rows.length - lines.length;
  return rest === 0
    ? lines
    : [...lines, `and ${rest} more: GET /v1/imports/${importId}/problems has them all`];
};
