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
  'satu-first-purchase': {
    name: 'First order',
    texts: {
      id: {
        subject: 'Pesanan pertama Anda di {{ brand }}',
        body: 'Anda sudah mendaftar di {{ brand }}, dan belum memesan.\n\n{% if coupon.code %}Kode {{ coupon.code }} berlaku untuk pesanan pertama Anda.{% else %}Ambil di toko atau kirim ke rumah, sesuka Anda.{% endif %}',
        short: 'belum memesan?{% if coupon.code %} Kode Anda: {{ coupon.code }}{% endif %}',
      },
      en: {
        subject: 'Your first order at {{ brand }}',
        body: 'You signed up at {{ brand }}, and have not ordered yet.\n\n{% if coupon.code %}The code {{ coupon.code }} is for your first order.{% else %}Pick it up in a store or have it delivered, as you like.{% endif %}',
        short: 'not ordered yet?{% if coupon.code %} Your code: {{ coupon.code }}{% endif %}',
      },
    },
  },
  'satu-nearby-store': {
    name: 'Store nearby',
    texts: {
      id: {
        subject: 'Tanpa ongkos kirim: {{ store.name }} punya barang Anda',
        body: '{{ cart.goods }} tersedia di {{ store.name }}, {{ store.distanceKm }} km dari alamat Anda ({{ store.address }}).\n\nKami bisa menyimpannya untuk Anda selama {{ store.holdHours }} jam, tanpa ongkos kirim.',
        button: { label: 'Simpan untuk saya', url: '{{ reply.url }}' },
        short:
          '{{ store.name }} ({{ store.distanceKm }} km) punya barang Anda, tanpa ongkos kirim. Simpan {{ store.holdHours }} jam: {{ reply.url }}',
      },
      en: {
        subject: 'No delivery fee: {{ store.name }} has your goods',
        body: '{{ cart.goods }} can be picked up at {{ store.name }}, {{ store.distanceKm }} km from your address ({{ store.address }}).\n\nWe can hold it for you for {{ store.holdHours }} hours, without a delivery fee.',
        button: { label: 'Hold it for me', url: '{{ reply.url }}' },
        short:
          '{{ store.name }} ({{ store.distanceKm }} km) has your goods, without a delivery fee. Hold for {{ store.holdHours }} h: {{ reply.url }}',
      },
    },
  },
  'satu-browse-abandonment': {
    name: 'Browse abandonment',
    texts: {
      id: {
        subject: 'Masih memikirkan {{ product.name }}?',
        body: 'Anda melihat {{ product.name }} di {{ brand }}. Sekarang harganya {{ product.price }}.',
        short: 'masih memikirkan {{ product.name }}? Sekarang {{ product.price }}.',
      },
      en: {
        subject: 'Still thinking about {{ product.name }}?',
        body: 'You looked at {{ product.name }} at {{ brand }}. It is {{ product.price }} now.',
        short: 'still thinking about {{ product.name }}? It is {{ product.price }} now.',
      },
    },
  },
  'satu-price-drop': {
    name: 'Price drop',
    texts: {
      id: {
        subject: 'Harga turun: {{ product.name }}',
        body: '{{ product.name }} dari daftar keinginan Anda sekarang {{ product.price }}.',
        short: '{{ product.name }} turun menjadi {{ product.price }}.',
      },
      en: {
        subject: 'Lower price: {{ product.name }}',
        body: '{{ product.name }} from your wish list is {{ product.price }} now.',
        short: '{{ product.name }} is {{ product.price }} now.',
      },
    },
  },
  'satu-low-stock': {
    name: 'Last units',
    texts: {
      id: {
        subject: 'Hampir habis: {{ product.name }}',
        body: 'Tinggal {{ product.unitsLeft }} unit {{ product.name }} dari daftar keinginan Anda, {{ product.price }}.',
        short: 'tinggal {{ product.unitsLeft }} unit {{ product.name }}.',
      },
      en: {
        subject: 'Almost gone: {{ product.name }}',
        body: '{{ product.unitsLeft }} units are left of {{ product.name }} from your wish list, at {{ product.price }}.',
        short: '{{ product.unitsLeft }} units are left of {{ product.name }}.',
      },
    },
  },
  'satu-wished-back': {
    name: 'Wished product is back',
    texts: {
      id: {
        subject: 'Tersedia lagi: {{ product.name }}',
        body: '{{ product.name }} dari daftar keinginan Anda tersedia lagi, {{ product.price }}.',
        short: '{{ product.name }} tersedia lagi, {{ product.price }}.',
      },
      en: {
        subject: 'Back: {{ product.name }}',
        body: '{{ product.name }} from your wish list is available again, at {{ product.price }}.',
        short: '{{ product.name }} is back, at {{ product.price }}.',
      },
    },
  },
  'satu-csat': {
    name: 'Satisfaction',
    texts: {
      id: {
        subject: 'Bagaimana pesanan Anda dari {{ brand }}?',
        body: 'Kami ingin tahu bagaimana pesanan {{ event.orderId }}.',
        short: 'seberapa puas Anda dengan pesanan Anda? {{ reply.url }}',
      },
      en: {
        subject: 'How was your order from {{ brand }}?',
        body: 'We would like to know how your order {{ event.orderId }} went.',
        short: 'how satisfied are you with your order? {{ reply.url }}',
      },
    },
  },
  'satu-nps': {
    name: 'Recommendation',
    texts: {
      id: {
        subject: 'Satu pertanyaan dari {{ brand }}',
        body: 'Jawaban Anda membantu kami menjadi lebih baik.',
        short: 'maukah Anda merekomendasikan kami? {{ reply.url }}',
      },
      en: {
        subject: 'One question from {{ brand }}',
        body: 'Your answer helps us improve.',
        short: 'would you recommend us? {{ reply.url }}',
      },
    },
  },
  'satu-review-request': {
    name: 'Review request',
    texts: {
      id: {
        subject: 'Bagaimana pesanan Anda dari {{ brand }}?',
        body: 'Pesanan {{ event.orderId }} sudah Anda terima beberapa hari yang lalu.\n\nBuka pesanan Anda untuk memberi bintang dan menulis ulasan. Ulasan Anda membantu pembeli lain memilih.',
        short: 'bagaimana pesanan Anda? Ulasan Anda membantu pembeli lain.',
      },
      en: {
        subject: 'How is your order from {{ brand }}?',
        body: 'Your order {{ event.orderId }} arrived a few days ago.\n\nOpen your order to give it stars and write a review. It helps others choose.',
        short: 'how is your order? Your review helps others choose.',
      },
    },
  },
  'satu-replenishment': {
    name: 'Order again',
    texts: {
      id: {
        subject: 'Saatnya memesan {{ product.name }} lagi?',
        body: '{{ product.name }} Anda mungkin hampir habis. Sekarang {{ product.price }}.',
        short: '{{ product.name }} hampir habis? Sekarang {{ product.price }}.',
      },
      en: {
        subject: 'Time for more {{ product.name }}?',
        body: 'Your {{ product.name }} may be used up soon. It is {{ product.price }} now.',
        short: 'running out of {{ product.name }}? It is {{ product.price }} now.',
      },
    },
  },
  'satu-retention': {
    name: 'Less often',
    texts: {
      id: {
        subject: 'Ada yang baru di {{ brand }}',
        body: 'Anda biasanya memesan lebih sering. Lihat apa yang baru di toko, web, dan aplikasi.',
        short: 'lihat apa yang baru di toko, web, dan aplikasi.',
      },
      en: {
        subject: 'What is new at {{ brand }}',
        body: 'You usually order more often. See what is new in the store, on the web and in the app.',
        short: 'see what is new in the store, on the web and in the app.',
      },
    },
  },
  'satu-win-back': {
    name: 'Win-back',
    texts: {
      id: {
        subject: 'Sudah lama tidak bertemu, {{ brand }} menunggu Anda',
        body: 'Sudah tiga bulan sejak pesanan terakhir Anda di {{ brand }}.{% if coupon.code %}\n\nKode {{ coupon.code }} berlaku untuk pesanan berikutnya.{% endif %}',
        short: 'sudah tiga bulan sejak pesanan terakhir Anda. Mengapa? {{ reply.url }}',
      },
      en: {
        subject: 'It has been a while since {{ brand }} saw you',
        body: 'Your last order at {{ brand }} was three months ago.{% if coupon.code %}\n\nThe code {{ coupon.code }} is for your next order.{% endif %}',
        short: 'your last order was three months ago. Why? {{ reply.url }}',
      },
    },
  },
  'satu-birthday': {
    name: 'Birthday',
    texts: {
      id: {
        subject: 'Selamat ulang tahun dari {{ brand }}',
        body: 'Selamat ulang tahun!{% if coupon.code %}\n\nHadiah untuk Anda: kode {{ coupon.code }}.{% endif %}',
        short: 'selamat ulang tahun!{% if coupon.code %} Kode Anda: {{ coupon.code }}{% endif %}',
      },
      en: {
        subject: 'Happy birthday from {{ brand }}',
        body: 'Happy birthday!{% if coupon.code %}\n\nA present for you: the code {{ coupon.code }}.{% endif %}',
        short: 'happy birthday!{% if coupon.code %} Your code: {{ coupon.code }}{% endif %}',
      },
    },
  },
  'satu-points-expiring': {
    name: 'Points expiring',
    texts: {
      id: {
        subject: '{{ points.count }} poin akan hangus',
        body: '{{ points.count }} poin Anda di {{ brand }} mulai hangus pada {{ points.expireOn }}.',
        short: '{{ points.count }} poin Anda mulai hangus pada {{ points.expireOn }}.',
      },
      en: {
        subject: '{{ points.count }} points expire soon',
        body: '{{ points.count }} of your points at {{ brand }} begin to expire on {{ points.expireOn }}.',
        short: '{{ points.count }} of your points begin to expire on {{ points.expireOn }}.',
      },
    },
  },
  'satu-tier-reached': {
    name: 'Tier reached',
    texts: {
      id: {
        subject: 'Tingkat baru Anda: {{ event.to }}',
        body: 'Anda mencapai tingkat {{ event.to }} di {{ brand }}. Terima kasih!',
        short: 'Anda mencapai tingkat {{ event.to }}. Terima kasih!',
      },
      en: {
        subject: 'Your new tier: {{ event.to }}',
        body: 'You reached the tier {{ event.to }} at {{ brand }}. Thank you!',
        short: 'you reached the tier {{ event.to }}. Thank you!',
      },
    },
  },
};
