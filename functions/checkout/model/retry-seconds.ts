/** A checkout whose stock, promotions, credit or hold others change at the same time is tried again for so long. */
export const RETRY_SECONDS = 4;
