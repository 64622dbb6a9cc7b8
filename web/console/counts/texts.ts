import { textsOf } from '../../kit/language.ts';

export const say = textsOf({
  counts: ['Hitung stok', 'Counts'],
  open: ['Mulai menghitung', 'Start a count'],
  some: ['SKU, dipisah koma; kosong: semuanya', 'SKUs, separated by commas; empty: everything'],
  recent: ['Dimulai di peramban ini', 'Started in this browser'],
  none: ['Belum ada.', 'None yet.'],
  count: ['Hitungan {day}', 'Count of {day}'],
  scan: ['Pindai atau ketik barcode / SKU', 'Scan or type a barcode or SKU'],
  unsent: ['Belum dikirim', 'Not sent yet'],
  send: ['Kirim hitungan ({n})', 'Send counts ({n})'],
  replace: ['Ganti hitungan sebelumnya', 'Replace earlier counts'],
  counted: ['Sudah dihitung', 'Counted'],
  nothing: ['Pindai barang pertama.', 'Scan the first item.'],
  noneCounted: ['Belum ada yang dihitung.', 'Nothing is counted yet.'],
  sendFirst: ['Kirim dulu yang belum dikirim.', 'Send what is not sent yet first.'],
  behind: [
    'Catatan stok sedang menyusul. Coba lagi sebentar.',
    'The ledger is a moment behind. Try again soon.',
  ],
  sku: ['SKU', 'SKU'],
  status: ['Status', 'Status'],
  counts2: ['Hitungan', 'Counts'],
  book: ['Buku', 'Book'],
  variance: ['Selisih', 'Variance'],
  close: ['Bandingkan dan bukukan', 'Compare and post'],
  again: ['Hitung sekali lagi: {skus}', 'Count a second time: {skus}'],
  closed: [
    'Selesai. Selisih: {n} SKU; lebih {over}, kurang {short}.',
    'Completed. SKUs with a variance: {n}; units over {over}, short {short}.',
  ],
});
