import type { MessageTemplateBody } from '../model/message-template.ts';

/** Texts of the built-in journeys, until marketing writes a template of the same id. */
export const builtInTemplates: Readonly<Record<string, MessageTemplateBody>> = {
  'satu-welcome': {
    name: 'Welcome',
    texts: {
      id: {
        subject: 'Selamat datang di {{ brand }}',
        body: 'Terima kasih sudah bergabung dengan {{ brand }}.\n\nKeranjang, pesanan, dan poin Anda sama di toko, web, dan aplikasi.',
        short: 'selamat datang! Keranjang dan poin Anda sama di toko, web, dan aplikasi.',
      },
      en: {
        subject: 'Welcome to {{ brand }}',
        body: 'Thank you for joining {{ brand }}.\n\nYour cart, orders and points are the same in the store, on the web and in the app.',
        short: 'welcome! Your cart and points are the same in the store, on the web and in the app.',
      },
    },
  },
  'satu-review-request': {
    name: 'Review request',
    texts: {
      id: {
        subject: 'Bagaimana pesanan Anda dari {{ brand }}?',
        body: 'Pesanan {{ event.orderId }} sudah Anda terima beberapa hari yang lalu.\n\nUlasan Anda membantu pembeli lain memilih.',
        short: 'bagaimana pesanan Anda? Ulasan Anda membantu pembeli lain.',
      },
      en: {
        subject: 'How is your order from {{ brand }}?',
        body: 'Your order {{ event.orderId }} arrived a few days ago.\n\nYour review helps others choose.',
        short: 'how is your order? Your review helps others choose.',
      },
    },
  },
  'satu-win-back': {
    name: 'Win-back',
    texts: {
      id: {
        subject: 'Sudah lama tidak bertemu, {{ brand }} menunggu Anda',
        body: 'Sudah tiga bulan sejak pesanan terakhir Anda di {{ brand }}.\n\nAda yang kurang berkenan? Balas pesan ini, kami ingin memperbaikinya.',
        short: 'sudah tiga bulan sejak pesanan terakhir Anda. Ada yang kurang berkenan?',
      },
      en: {
        subject: 'It has been a while since {{ brand }} saw you',
        body: 'Your last order at {{ brand }} was three months ago.\n\nWas something not right? Reply to this message, we would like to mend it.',
        short: 'your last order was three months ago. Was something not right?',
      },
    },
  },
  'satu-browse-abandonment': {
    name: 'Browse abandonment',
    texts: {
      id: {
        subject: 'Masih memikirkan {{ event.name }}?',
        body: 'Anda melihat {{ event.name }} di {{ brand }} kemarin. Harga dan stok bisa berubah.',
        short: 'masih memikirkan {{ event.name }}? Harga dan stok bisa berubah.',
      },
      en: {
        subject: 'Still thinking about {{ event.name }}?',
        body: 'You looked at {{ event.name }} at {{ brand }} yesterday. Prices and stock may change.',
        short: 'still thinking about {{ event.name }}? Prices and stock may change.',
      },
    },
  },
};
