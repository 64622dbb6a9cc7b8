import { codeText } from '../kit/format.ts';
import { language } from '../kit/language.ts';
import { Badge } from '../kit/ui.tsx';

type Tone = 'good' | 'warn' | 'bad' | 'calm';

/** States of orders, fulfilments, payments and imports in Indonesian, and how they look. */
const known: Readonly<Record<string, readonly [id: string, tone: Tone]>> = {
  awaiting_payment: ['Menunggu bayar', 'warn'],
  confirmed: ['Dikonfirmasi', 'calm'],
  paid: ['Dibayar', 'good'],
  cancelled: ['Batal', 'bad'],
  expired: ['Kedaluwarsa', 'bad'],
  none: ['Belum', 'calm'],
  waiting: ['Menunggu', 'calm'],
  open: ['Menunggu diambil', 'warn'],
  in_progress: ['Dikerjakan', 'calm'],
  picking: ['Sedang diambil', 'calm'],
  picked: ['Sudah diambil', 'calm'],
  packed: ['Dikemas', 'calm'],
  ready: ['Siap diambil', 'good'],
  partly_shipped: ['Sebagian dikirim', 'calm'],
  shipped: ['Dikirim', 'calm'],
  delivered: ['Diterima', 'good'],
  collected: ['Diserahkan', 'good'],
  returned: ['Dikembalikan', 'warn'],
  pending: ['Tertunda', 'warn'],
  captured: ['Diterima', 'good'],
  refunded: ['Dikembalikan', 'calm'],
  failed: ['Gagal', 'bad'],
  completed: ['Selesai', 'good'],
  applying: ['Diterapkan', 'calm'],
  paused: ['Dijeda', 'warn'],
  requested: ['Diminta', 'warn'],
  approved: ['Menunggu barang', 'calm'],
  received: ['Diterima', 'good'],
  in_transit: ['Di jalan', 'calm'],
  partly_received: ['Sebagian diterima', 'calm'],
  sent: ['Terkirim', 'calm'],
  refused: ['Ditolak', 'bad'],
  counted: ['Dihitung', 'calm'],
  recount: ['Hitung lagi', 'warn'],
  posted: ['Dibukukan', 'good'],
  active: ['Aktif', 'good'],
  stopped: ['Dihentikan', 'bad'],
  scheduled: ['Dijadwalkan', 'calm'],
  running: ['Berjalan', 'good'],
};

export const Status = ({ code }: { code: string }) => {
  const [indonesian, tone] = known[code] ?? [codeText(code), 'calm' as const];
  return <Badge tone={tone}>{language.value === 'id' ? indonesian : codeText(code)}</Badge>;
};
