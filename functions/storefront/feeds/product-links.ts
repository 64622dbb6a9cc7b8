/** Where a product and each of its variants is bought. */
export interface ProductLinks {
  readonly product: (productId: string) => string;
  readonly variant: (productId: string, sku: string) => string;
  readonly shop: string;
  /** The address of a picture, which may be given as a path of this host. */
  readonly picture: (url: string) => string;
}

/** @param template with `{productId}` and, where variants have addresses, `{sku}`; default: the shop of this deployment */
export const productLinks = (
  apiUrl: string,
  template = `${apiUrl}/shop/p/{productId}?sku={sku}`,
): ProductLinks => {
  const [page = template] = template.split(/[?#]/);
  const filled = (text: string, productId: string, sku: string): string =>
    text
      .replaceAll('{productId}', encodeURIComponent(productId))
      .replaceAll('{sku}', encodeURIComponent(sku));
  return {
    shop: new URL('/', template).href,
    product: (productId) => filled(page.includes('{productId}') ? page : template, productId, ''),
    variant: (productId, sku) => filled(template, productId, sku),
    picture: (url) => (url.startsWith('/') ? `${apiUrl}${url}` : url),
  };
};
