import { invalidRequest } from '#shared/problems/problem.ts';

/** A cursor is opaque to callers. It holds the last key of the page. */
export const encodeCursor = (key: Readonly<Record<string, unknown>>): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

export const decodeCursor = (cursor: string): Record<string, unknown> => {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (key !== null && typeof key === 'object' && !Array.isArray(key)) return { ...key };
  } catch {
    // Falls through to the refusal: whatever it was, it is not one of our cursors.
  }
  throw wrongCursor();
};

/** DynamoDB refuses a start key of another list with a ValidationException; the caller sent the wrong cursor. */
export const refuseForeignCursor =
  (cursor: string | undefined) =>
  (error: unknown): never => {
    if (cursor !== undefined && error instanceof Error && error.name === 'ValidationException')
      throw wrongCursor();
    throw error;
  };

/** The refusal of a cursor that is not one of this list. */
export const wrongCursor = () =>
  invalidRequest([
    {
      pointer: '/query/cursor',
      code: 'invalid_cursor',
      detail: 'this cursor does not belong to this list; start again without it',
    },
  ]);
