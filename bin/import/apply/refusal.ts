import { isApiProblem, type ApiProblem } from '#shared/client/api-problem.ts';
import { CannotRun } from '../cannot-run.ts';
import { BadRow, type RowProblem } from '../record.ts';

/** Why a row was refused. What would refuse every other row too is thrown on. */
export const refusalOf = (error: unknown): RowProblem => {
  if (error instanceof BadRow) return error.problem;
  if (!isApiProblem(error)) throw error;
  if (error.status === 401)
    throw new CannotRun(
      'the shop does not accept the token; get a new one, and say it with --token or SATU_TOKEN',
    );
  if (error.status === 403)
    throw new CannotRun(
      `the token may not do this: ${error.message}; ask for one of an admin or a merchandiser`,
    );
  return { code: error.code, detail: detailOf(error) };
};

const detailOf = ({ document, errors, action, message }: ApiProblem): string => {
  const detail = typeof document['detail'] === 'string' ? document['detail'] : message;
  const places = errors
    .filter((place) => place.detail !== detail)
    .map((place) => `${place.pointer.replace(/^\/body\//, '')}: ${place.detail}`);
  return [detail, ...places, action].filter((part) => part !== '').join(' · ');
};
