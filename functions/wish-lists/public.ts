// Reads
export { loadWishList, wishListRecords } from './store/wish-lists.ts';

// Grants
export { wishListRecordsGrants } from './store/wish-lists.ts';
