/** GS1 Digital Link: one code opens the product, or what `linkType` asks for. */
interface DigitalLink {
  readonly origin: string;
  readonly gtin: string;
  /** Where it hangs. */
  readonly store?: string;
  readonly linkType?: LinkType;
}

/**
 * `gs1:pip` is GS1's own, the page of the product; the others are ours: put it into the cart, reserve it at this store,
 * or look at it as staff.
 */
export const linkTypes = ['gs1:pip', 'satu:cart', 'satu:pickup', 'satu:staff'] as const;
export type LinkType = (typeof linkTypes)[number];

const digitalLink = ({ origin, gtin, store, linkType }: DigitalLink): string => {
  const query = new URLSearchParams();
  if (store !== undefined) query.set('store', store);
  if (linkType !== undefined) query.set('linkType', linkType);
  const asked = query.size === 0 ? '' : `?${query.toString()}`;
  return `${origin}/shop/01/${gtin.padStart(14, '0')}${asked}`;
};

/** On a shelf: the product with the stock of this store. */
export const shelfLink = (link: Omit<DigitalLink, 'linkType'>): string => digitalLink(link);

/** In a window, for those who stand before a closed door: to be picked up here. */
export const windowLink = (link: Omit<DigitalLink, 'linkType'>): string =>
  digitalLink({ ...link, linkType: link.store === undefined ? 'satu:cart' : 'satu:pickup' });

/** On a parcel: staff who scan it see what is in it and what comes next. */
export const parcelLink = (origin: string, fulfilmentId: string): string =>
  `${origin}/console/fulfilment/${encodeURIComponent(fulfilmentId)}`;
