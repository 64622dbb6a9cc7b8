import { textsOf, type Texts } from '../../kit/language.ts';

export const say = textsOf({
  timeline: ['Riwayat', 'Timeline'],
  showTimeline: ['Tampilkan riwayat', 'Show the timeline'],
  lookIsLogged: [
    'Pelanggan melihat di halaman privasi bahwa riwayatnya dibuka.',
    'Customers see on their privacy page that their timeline was opened.',
  ],
  stage: ['Tahap: {stage}', 'Stage: {stage}'],
  value: ['Nilai sampai kini: {amount}', 'Lifetime value: {amount}'],
  nothingYet: ['Belum ada apa-apa.', 'Nothing yet.'],
  merge: ['Gabungkan profil', 'Merge profiles'],
  mergeHint: [
    'Orang yang sama dengan dua profil. Pesanan, poin, saldo dan keranjang ikut; bisa dibatalkan 30 hari.',
    'One person with two profiles. Orders, points, credit and cart follow; it can be undone for 30 days.',
  ],
  other: ['Id profil lain', 'Id of the other profile'],
  doMerge: ['Gabungkan', 'Merge'],
  merged: ['Digabung. Bisa dibatalkan sampai {day}.', 'Merged. It can be undone until {day}.'],
  unmerge: ['Batalkan penggabungan', 'Undo the merge'],
  unmerged: ['Penggabungan dibatalkan.', 'The merge was undone.'],
  points: ['Poin', 'Points'],
  held: ['{n} ditahan pesanan', '{n} held by orders'],
  owed: ['{n} dipotong nanti', '{n} deducted later'],
  tierUntil: ['tingkat sampai {day}', 'tier until {day}'],
  pendingUntil: ['bisa dipakai {day}', 'usable from {day}'],
  expires: ['hangus {day}', 'expire {day}'],
  ledger: ['Buku poin', 'Ledger of points'],
  when: ['Tanggal', 'Date'],
  what: ['Kejadian', 'What'],
  balance: ['Saldo', 'Balance'],
  order: ['pesanan', 'order'],
  plans: ['Keanggotaan', 'Memberships'],
  planUntil: ['sampai {day}', 'until {day}'],
  planEnded: ['berakhir {day}', 'ended {day}'],
  reward: ['Tukar poin dengan', 'Redeem points for'],
  redeem: ['Tukar', 'Redeem'],
  redeemed: ['Ditukar; saldonya bertambah.', 'Redeemed; the credit was added.'],
  redeemedCode: ['Ditukar. Kode voucer: {code}', 'Redeemed. Code of the voucher: {code}'],
  dataRequests: ['Permintaan tentang data pribadi', 'Requests about personal data'],
  dueBy: ['sampai {time}', 'due {time}'],
  fulfilled: ['Dipenuhi', 'Fulfilled'],
  fulfilledNamed: ['Dipenuhi: {what}, {who}', 'Fulfilled: {what}, {who}'],
  erasure: ['Hapus data pribadi', 'Erase personal data'],
  preview: ['Apa yang dihapus?', 'What would be erased?'],
  erased: ['Data pribadi sudah dihapus.', 'The personal data was erased.'],
  erase: ['dihapus', 'erased'],
  keep: ['disimpan', 'kept'],
  blocked: ['Selesaikan dulu: {what}', 'Complete these first: {what}'],
  sure: ['Hapus untuk selamanya', 'Erase permanently'],
  nothingToErase: ['Tidak ada yang perlu dihapus.', 'There is nothing to erase.'],
});

/** Entries of the ledger of points. */
export const ledgerTexts: Texts = {
  earned: ['didapat', 'earned'],
  clawed_back: ['ditarik karena retur', 'taken back for a return'],
  owed: ['akan dipotong', 'to be deducted'],
  set_off: ['dipotong', 'deducted'],
  held: ['ditahan', 'held'],
  redeemed: ['dipakai', 'spent'],
  returned: ['dikembalikan', 'returned'],
  expired: ['hangus', 'expired'],
  adjusted: ['disesuaikan', 'adjusted'],
};

/** What customers ask about their data. */
export const kindTexts: Texts = {
  access: ['Minta salinan data', 'Access to the data'],
  portability: ['Pindahkan data', 'Portability'],
  correction: ['Perbaiki data', 'Correction'],
  erasure: ['Hapus data', 'Erasure'],
  restriction: ['Batasi pemakaian', 'Restriction'],
  objection: ['Keberatan', 'Objection'],
};

/** What a timeline tells of. */
export const entryTexts: Texts = {
  cart_abandoned: ['Keranjang ditinggalkan', 'Left a cart'],
  order_placed: ['Memesan', 'Ordered'],
  order_paid: ['Membayar pesanan', 'Paid an order'],
  order_cancelled: ['Pesanan dibatalkan', 'Order cancelled'],
  parcel_shipped: ['Paket dikirim', 'Parcel shipped'],
  parcel_delivered: ['Paket sampai', 'Parcel delivered'],
  return_requested: ['Minta retur', 'Requested a return'],
  return_received: ['Retur diterima', 'Return received'],
  message_sent: ['Pesan dikirim', 'Message sent'],
  points_earned: ['Poin didapat', 'Earned points'],
  points_redeemed: ['Poin dipakai', 'Spent points'],
};
