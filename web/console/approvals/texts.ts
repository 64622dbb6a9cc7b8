import { textsOf } from '../../kit/language.ts';

export const say = textsOf({
  approvals: ['Persetujuan', 'Approvals'],
  prices: ['Harga yang menunggu', 'Prices that wait'],
  noPrices: ['Tidak ada harga yang menunggu.', 'No prices are waiting.'],
  referrals: ['Rujukan yang ditahan', 'Referrals on hold'],
  noReferrals: ['Tidak ada rujukan yang ditahan.', 'No referrals are on hold.'],
  by: ['diminta {by}, {time}', 'requested by {by}, {time}'],
  until: ['Berlaku sampai', 'Valid until'],
  note: ['Catatan', 'Note'],
  approve: ['Setujui', 'Approve'],
  reject: ['Tolak', 'Reject'],
  inCommon: ['Sama: {what}', 'In common: {what}'],
  reason: ['Alasan', 'Reason'],
  release: ['Beri poin', 'Give the points'],
  refuse: ['Tolak', 'Refuse'],
});
