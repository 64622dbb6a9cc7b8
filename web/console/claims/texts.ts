import { textsOf } from '../../kit/language.ts';

export const say = textsOf({
  claims: ['Klaim harga', 'Price claims'],
  none: ['Tidak ada klaim di sini.', 'No claims here.'],
  noneHint: [
    'Pembeli yang menemukan harga lebih murah mengajukannya dari keranjang.',
    'Shoppers who found a lower price claim it from their cart.',
  ],
  ours: ['Harga kita', 'Our price'],
  theirs: ['Di {name}', 'At {name}'],
  less: ['{percent} lebih murah', '{percent} less'],
  proofPage: ['Halaman harga', 'Page with the price'],
  proofPhoto: ['Foto label harga', 'Photo of the price tag'],
  until: ['Jawab sebelum {time}', 'Answer by {time}'],
  refusals: ['Klaim ditolak sebelumnya: {n}', 'Rejected before: {n}'],
  approve: ['Setujui {amount}', 'Approve {amount}'],
  reject: ['Tolak', 'Reject'],
  reason: ['Alasan', 'Reason'],
  not_the_same_product: ['Bukan produk yang sama', 'Not the same product'],
  price_not_found: ['Harganya tidak ditemukan', 'Price not found'],
  not_in_stock_there: ['Di sana habis', 'Not in stock there'],
  proof_unclear: ['Bukti tidak jelas', 'Proof unclear'],
  other: ['Lainnya', 'Other'],
});
