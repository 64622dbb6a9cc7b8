import type { Locale } from '../model/recipient.ts';

interface ReplyWords {
  readonly thanks: string;
  readonly changeable: string;
  readonly hold: (store: string, hours: number) => string;
  readonly holdIt: string;
  readonly held: (store: string) => string;
  readonly heldUntil: (until: string, holdId: string) => string;
  readonly gone: string;
  readonly goneNext: string;
}

export const replyWords: Readonly<Record<Locale, ReplyWords>> = {
  id: {
    thanks: 'Terima kasih atas jawaban Anda.',
    changeable: 'Anda bisa mengubahnya dengan memilih jawaban lain.',
    hold: (store, hours) => `Simpan keranjang Anda di ${store} selama ${hours} jam?`,
    holdIt: 'Ya, simpan untuk saya',
    held: (store) => `Barang Anda disimpan di ${store}.`,
    heldUntil: (until, holdId) =>
      `Sampai ${until}. Selesaikan pesanan dengan ambil di toko, atau tunjukkan ${holdId}.`,
    gone: 'Maaf, barang ini baru saja habis di toko itu.',
    goneNext: 'Keranjang Anda tetap ada.',
  },
  en: {
    thanks: 'Thank you for your answer.',
    changeable: 'You can change it by choosing another answer.',
    hold: (store, hours) => `Hold your cart at ${store} for ${hours} hours?`,
    holdIt: 'Yes, hold it for me',
    held: (store) => `Your goods are held at ${store}.`,
    heldUntil: (until, holdId) => `Until ${until}. Check out with pick-up there, or show ${holdId}.`,
    gone: 'Sorry, this has just been sold out in that store.',
    goneNext: 'Your cart is still there.',
  },
};
