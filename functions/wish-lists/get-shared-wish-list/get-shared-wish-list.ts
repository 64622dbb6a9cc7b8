import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { wishListsErrors } from '../errors.ts';
import { shownLines } from '../store/shown.ts';
import { loadShared } from '../store/wish-lists.ts';
import type { GetSharedWishList } from './contract.ts';

export const getSharedWishList: UseCase<typeof GetSharedWishList, Runtime> = async ({ params }, { db }) => {
  const list = await loadShared(db, params.shareId);
  if (list === undefined) throw problem(wishListsErrors.WISH_LIST_NOT_FOUND);
  const wishes = list.lines.filter(({ kind }) => kind === 'wish');
  return { status: 200, body: { lines: await shownLines(db, wishes) } };
};
