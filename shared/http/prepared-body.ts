/**
 * Hands JSON text over in the place of the body it is the text of, for answers that are put together from prepared
 * pieces thousands of times a second. The HTTP handler sends text as it is.
 *
 * @param text JSON that fits `Body`; nothing checks it any more
 */
export const preparedBody = <Body>(text: string): Body => text as unknown as Body;
