import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { DeleteWishListLine } from './delete-wish-list-line/contract.ts';
import { deleteWishListLine } from './delete-wish-list-line/delete-wish-list-line.ts';
import { GetMyWishList } from './get-my-wish-list/contract.ts';
import { getMyWishList } from './get-my-wish-list/get-my-wish-list.ts';
import { GetSharedWishList } from './get-shared-wish-list/contract.ts';
import { getSharedWishList } from './get-shared-wish-list/get-shared-wish-list.ts';
import { MergeWishList } from './merge-wish-list/contract.ts';
import { mergeWishList } from './merge-wish-list/merge-wish-list.ts';
import { PutWishListLine } from './put-wish-list-line/contract.ts';
import { putWishListLine } from './put-wish-list-line/put-wish-list-line.ts';
import { ShareWishList } from './share-wish-list/contract.ts';
import { shareWishList } from './share-wish-list/share-wish-list.ts';
import { UnshareWishList } from './unshare-wish-list/contract.ts';
import { unshareWishList } from './unshare-wish-list/unshare-wish-list.ts';

export const handler = httpHandler(
  [
    operation(GetMyWishList, getMyWishList),
    operation(PutWishListLine, putWishListLine),
    operation(DeleteWishListLine, deleteWishListLine),
    operation(MergeWishList, mergeWishList),
    operation(ShareWishList, shareWishList),
    operation(UnshareWishList, unshareWishList),
    operation(GetSharedWishList, getSharedWishList),
  ],
  awsRuntime(),
);
