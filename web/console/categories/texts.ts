import { textsOf } from '../../kit/language.ts';

export const say = textsOf({
  categories: ['Kategori', 'Categories'],
  none: ['Belum ada kategori.', 'No categories yet.'],
  add: ['Kategori baru', 'New category'],
  edit: ['Ubah {name}', 'Edit {name}'],
  code: ['Kode', 'Code'],
  codeHint: ['Huruf kecil, angka, dan tanda hubung', 'Lower-case letters, digits and dashes'],
  name: ['Nama', 'Name'],
  parent: ['Di dalam', 'Inside'],
  top: ['(paling atas)', '(at the top)'],
  position: ['Urutan di antara saudaranya', 'Position among its siblings'],
  save: ['Simpan', 'Save'],
  saved: ['Tersimpan.', 'Saved.'],
  products: ['Produk di dalamnya', 'Products in it'],
  noProducts: ['Belum ada produk.', 'No products yet.'],
  back: ['Katalog', 'Catalogue'],
});
