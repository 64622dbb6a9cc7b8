import { textsOf } from '../../kit/language.ts';

export const say = textsOf({
  title: ['Pool dan penyangga', 'Pools and buffers'],
  hint: [
    'Pool hanya dijual saluran itu. Penyangga disembunyikan darinya: unit, atau persen seperti 10%.',
    'Only that channel sells its pool. A buffer is hidden from it: units, or a percentage such as 10%.',
  ],
  pool: ['Pool', 'Pool'],
  buffer: ['Penyangga', 'Buffer'],
  cap: ['Paling banyak, % stok bersama', 'At most, % of shared stock'],
  now: ['{left} unit pool tersisa, {hidden} disembunyikan', '{left} units of the pool left, {hidden} hidden'],
  wholeNumber: ['Tulis angka bulat', 'Enter a whole number'],
  unitsOrPercent: ['Tulis unit, atau persen seperti 10%', 'Enter units, or a percentage such as 10%'],
  preview: ['Hitung dulu', 'Preview'],
  wouldSell: [
    'Yang bisa dijual di sini, sekarang → dengan aturan ini',
    'What can be sold here, now → with these rules',
  ],
  save: ['Simpan aturan', 'Save the rules'],
  saved: ['Tersimpan.', 'Saved.'],
});
