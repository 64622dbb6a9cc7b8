import { textsOf, type Texts } from '../../kit/language.ts';

export const say = textsOf({
  returns: ['Retur', 'Returns'],
  none: ['Tidak ada retur di sini.', 'No returns here.'],
  noneHint: [
    'Retur yang diminta di toko web atau di kasir muncul di sini.',
    'Returns requested in the web shop or at the counter appear here.',
  ],
  order: ['Pesanan', 'Order'],
  due: ['Sebelum {time}', 'Due {time}'],
  lines: ['Barang', 'Lines'],
  refund: ['Uang kembali', 'Refund'],
  units: ['Untuk barang', 'For the goods'],
  delivery: ['Ongkos kirim', 'Delivery'],
  fees: ['Potongan', 'Fees'],
  bonus: ['Bonus saldo toko', 'Store credit bonus'],
  total: ['Dikembalikan', 'Refunded'],
  lost: ['{name} tidak berlaku lagi', '{name} no longer applies'],
  approve: ['Setujui', 'Approve'],
  refuse: ['Tolak', 'Refuse'],
  why: ['Alasan menolak', 'Reason for refusing'],
  receive: ['Terima dan periksa', 'Receive and inspect'],
  arrived: ['{sku}: jumlah datang', '{sku}: units that arrived'],
  condition: ['{sku}: keadaan', '{sku}: condition'],
  take: ['Terima barang dan kembalikan uang', 'Take the goods and refund'],
  done: ['Diterima; uang dikembalikan {amount}.', 'Received; {amount} is refunded.'],
  counter: ['Retur di kasir', 'Return at the counter'],
  quantity: ['{name}: jumlah kembali', '{name}: units to return'],
  reason: ['Alasan', 'Reason'],
  automatic: ['Disetujui langsung.', 'Approved at once.'],
  staff: ['Perlu persetujuan.', 'Needs approval.'],
  accept: ['Catat retur {amount}', 'Record the return of {amount}'],
  nothing: ['Tidak ada yang bisa dikembalikan.', 'Nothing can be returned.'],
  chooseLocation: ['Pilih lokasi yang menerima.', 'Choose the location that receives it.'],
});

export const dispositionTexts: Texts = {
  sellable: ['Bisa dijual lagi', 'Sellable'],
  damaged: ['Rusak', 'Damaged'],
  quarantine: ['Karantina', 'Quarantine'],
  refurbish: ['Perlu diperbaiki', 'To refurbish'],
  scrap: ['Dibuang', 'Scrap'],
  rejected: ['Bukan barang ini', 'Not what was announced'],
};

export const reasonTexts: Texts = {
  too_small: ['Kekecilan', 'Too small'],
  too_large: ['Kebesaran', 'Too large'],
  changed_mind: ['Berubah pikiran', 'Changed mind'],
  damaged: ['Rusak', 'Damaged'],
  wrong_item: ['Salah barang', 'Wrong item'],
  not_as_described: ['Tidak sesuai keterangan', 'Not as described'],
  used: ['Sudah dipakai', 'Used'],
  proof_missing: ['Tanpa bukti', 'Proof missing'],
  window_over: ['Lewat waktu', 'Window over'],
  abuse: ['Penyalahgunaan', 'Abuse'],
  other: ['Lainnya', 'Other'],
};
