/** Of customers and channels that name no time zone. */
export const FALLBACK_ZONE = 'Asia/Jakarta';
