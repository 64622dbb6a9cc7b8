// Reads
export { loadWishList } from './store/wish-lists.ts';

// Grants
export { wishListRecordsGrants } from './store/wish-lists.ts';
