import { offerGrants } from '../catalog/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { DeleteWishListLine } from './delete-wish-list-line/contract.ts';
import { wishListsErrors } from './errors.ts';
import { WishListChanged } from './events.ts';
import { GetMyWishList } from './get-my-wish-list/contract.ts';
import { GetSharedWishList } from './get-shared-wish-list/contract.ts';
import { MergeWishList } from './merge-wish-list/contract.ts';
import { PutWishListLine } from './put-wish-list-line/contract.ts';
import { ShareWishList } from './share-wish-list/contract.ts';
import { wishListGrants, wishListRecordsGrants } from './store/wish-lists.ts';
import { wishListsItems } from './table.ts';
import { UnshareWishList } from './unshare-wish-list/contract.ts';

export const wishLists = defineDomain({
  name: 'wish-lists',
  purpose: 'What customers wish for and saved for later; shareable by a link.',
  items: [wishListsItems],
  personalData: {
    items: [wishListsItems.items.wishList, wishListsItems.items.share],
    reach: wishListRecordsGrants,
  },
  errors: wishListsErrors,
  publishes: [WishListChanged],
  http: {
    routes: [
      GetMyWishList,
      PutWishListLine,
      DeleteWishListLine,
      MergeWishList,
      ShareWishList,
      UnshareWishList,
      GetSharedWishList,
    ],
    errorImpact: 'customers cannot see or change their wish lists',
    reach: { tables: [...wishListGrants, ...offerGrants] },
  },
});
