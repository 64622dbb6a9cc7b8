import { textsOf } from '../../kit/language.ts';

export const say = textsOf({
  channels: ['Saluran', 'Channels'],
  sell: ['Menjual', 'Sells'],
  serve: ['Melayani', 'Serves'],
  inform: ['Memberi tahu', 'Informs'],
  assortment: ['Produk', 'Products'],
  ordersToday: ['Pesanan hari ini', 'Orders today'],
  unpaid: ['Menunggu bayar', 'Awaiting payment'],
  toPick: ['Menunggu diambil', 'Waiting to be picked'],
  locations: ['Lokasi', 'Locations'],
  payments: ['Pembayaran', 'Payments'],
  delivery: ['Pengiriman', 'Delivery'],
  taxIn: ['{currency}, harga termasuk pajak', '{currency}, prices include tax'],
  taxOn: ['{currency}, pajak ditambahkan', '{currency}, tax is added'],
  none: ['Belum ada saluran.', 'No channels yet.'],
  noneHint: ['Buat satu dengan PUT /v1/channels/{code}.', 'Make one with PUT /v1/channels/{code}.'],
});
