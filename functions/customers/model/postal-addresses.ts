/** Postal addresses of one profile. */
export const MAX_ADDRESSES = 20;
