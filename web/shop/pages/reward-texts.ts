import { textsOf } from '../../kit/language.ts';

export const rewardTexts = textsOf({
  rewards: ['Hadiah poin', 'Rewards'],
  redeem: ['Tukar {n} poin', 'Redeem {n} points'],
  redeemNamed: ['Tukar {n} poin dengan {name}', 'Redeem {n} points for {name}'],
  code: ['Kode {code}', 'Code {code}'],
  validUntil: ['berlaku sampai {day}', 'valid until {day}'],
  show: ['Pakai di kasir', 'Use at a till'],
  showNamed: ['Pakai di kasir: {name}', 'Use at a till: {name}'],
  letScan: [
    'Tunjukkan ke kasir. Sejak sekarang penukaran ini tidak bisa dibatalkan.',
    'Let the till scan it. From now on this cannot be undone.',
  ],
  giveBack: ['Batalkan', 'Undo'],
  cancelled: ['Dibatalkan', 'Cancelled'],
  memberships: ['Keanggotaan', 'Memberships'],
  runsUntil: ['Berlaku sampai {day}', 'Until {day}'],
  ended: ['Berakhir {day}', 'Ended {day}'],
});
