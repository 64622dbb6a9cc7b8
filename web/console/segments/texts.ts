import { textsOf } from '../../kit/language.ts';

export const say = textsOf({
  segments: ['Segmen pelanggan', 'Customer segments'],
  none: ['Belum ada segmen.', 'No segments yet.'],
  make: ['Buat segmen', 'Make a segment'],
  name: ['Nama', 'Name'],
  code: ['Kode', 'Code'],
  field: ['Fakta', 'Fact'],
  is: ['Adalah', 'Is'],
  value: ['Nilai', 'Value'],
  more: ['Tambah syarat', 'Add a condition'],
  remove: ['Hapus syarat {n}', 'Remove condition {n}'],
  count: ['Hitung dulu', 'Count first'],
  found: ['{n} dari {all} pelanggan', '{n} of {all} customers'],
  save: ['Simpan', 'Save'],
  saved: [
    'Tersimpan. Anggotanya dihitung dalam beberapa menit.',
    'Saved. Its members are found within minutes.',
  ],
  members: ['{n} anggota', '{n} members'],
  list: ['Daftar', 'List'],
});
