import { textsOf } from '../../kit/language.ts';

export const rewardTexts = textsOf({
  rewards: ['Hadiah poin', 'Rewards'],
  redeem: ['Tukar {n} poin', 'Redeem {n} points'],
  redeemNamed: ['Tukar {n} poin dengan {name}', 'Redeem {n} points for {name}'],
  code: ['Kode {code}', 'Code {code}'],
  validUntil: ['berlaku sampai {day}', 'valid until {day}'],
  giveBack: ['Batalkan', 'Undo'],
  cancelled: ['Dibatalkan', 'Cancelled'],
  memberships: ['Keanggotaan', 'Memberships'],
  runsUntil: ['Berlaku sampai {day}', 'Until {day}'],
  ended: ['Berakhir {day}', 'Ended {day}'],
});
