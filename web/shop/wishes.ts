import { computed, signal } from '@preact/signals';
import type { WishList } from '#shared/client/generated.ts';
import { api, newKey } from '../kit/api.ts';
import { kept } from '../kit/kept.ts';
import { session } from '../kit/session.ts';

/** The SKUs that a guest wishes for, kept on this device until they sign in. */
const guestWishes = kept<readonly string[]>('satu.wishes', []);

/** The list of whoever is signed in. */
export const myWishList = signal<WishList | undefined>(undefined);

/** Newest first. */
export const wishedSkus = computed<readonly string[]>(() =>
  session.value === null
    ? guestWishes.value
    : [...(myWishList.value?.lines ?? [])]
        .filter(({ kind }) => kind === 'wish')
        .sort((a, b) => b.addedAt.localeCompare(a.addedAt))
        .map(({ sku }) => sku),
);

export const isWished = (sku: string): boolean => wishedSkus.value.includes(sku);

export const setWished = async (sku: string, wanted: boolean): Promise<void> => {
  if (session.value === null) {
    const others = guestWishes.value.filter((each) => each !== sku);
    guestWishes.value = wanted ? [sku, ...others] : others;
    return;
  }
  const options = { idempotencyKey: newKey() };
  const changed = wanted
    ? await api.putWishListLine({ sku, body: { kind: 'wish' } }, options)
    : await api.deleteWishListLine({ sku }, options);
  myWishList.value = changed.body;
};

/** What a guest wished for becomes part of the customer's list, once. */
export const readWishes = async (): Promise<void> => {
  if (session.value === null) {
    myWishList.value = undefined;
    return;
  }
  if (guestWishes.value.length === 0) {
    myWishList.value = (await api.getMyWishList()).body;
    return;
  }
  const lines = guestWishes.value.map((sku) => ({ sku, kind: 'wish' as const }));
  myWishList.value = (await api.mergeWishList({ body: { lines } }, { idempotencyKey: newKey() })).body;
  guestWishes.value = [];
};

export const shareWishes = async (isShared: boolean): Promise<void> => {
  const { body } = isShared ? await api.shareWishList() : await api.unshareWishList();
  myWishList.value = body;
};
