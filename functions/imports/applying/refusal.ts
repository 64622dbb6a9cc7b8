import { isProblem, type Problem } from '#shared/problems/problem.ts';
import { ImportRefused } from '../model/import-refused.ts';
import { BadRow, type RowProblem } from '../model/record.ts';
import { wordsFor } from './words-for.ts';

/** Why a row was refused. What would refuse every other row too, and what may pass, is thrown on. */
export const refusalOf = (error: unknown): RowProblem => {
  if (error instanceof BadRow) return error.problem;
  if (!isProblem(error)) throw error;
  const { status, code } = error.contract;
  if (status === 403) throw new ImportRefused('FORBIDDEN', error.details.detail ?? error.contract.title);
  if (status === 429 || status >= 500) throw error;
  return { code, detail: detailOf(error) };
};

/** Which field, what was found, and what to do: for people who see a file and not the API. */
const detailOf = ({ details: { detail, errors = [] }, contract }: Problem): string => {
  const places = errors.map((place) => [wordsFor(place.pointer), place.detail].filter(Boolean).join(': '));
  const what = places.length === 0 ? [detail ?? contract.title] : [...new Set(places)];
  const action =
    contract.code === 'INVALID_REQUEST' ? 'correct the file and import it again' : contract.action;
  return [...what, action].filter((part) => part !== '').join(' · ');
};
