/** A product of the demo shop: rows of one table, so that a reader sees the whole shop at a glance. */
export interface DemoProduct {
  readonly productId: string;
  readonly name: string;
  readonly category: string;
  readonly description: string;
  /** Whole rupiah. */
  readonly price: number;
  /** What it cost before, on the price tag. */
  readonly before?: number;
  /** Cheaper, or dearer, at the till. */
  readonly tillPrice?: number;
  /** SKU, and what sets it apart; one without a name is the only one. */
  readonly variants: readonly { readonly sku: string; readonly choice?: string }[];
  /** What the variants differ in. */
  readonly option?: string;
  /** Where it is shown. @default everywhere */
  readonly channels?: readonly string[];
  /** Units in the warehouse, and in each store. @default 40 and 6 */
  readonly stock?: readonly [warehouse: number, store: number];
}

export const categories = [
  { code: 'batik', name: 'Batik', position: 1 },
  { code: 'coffee', name: 'Kopi', position: 2 },
  { code: 'spices', name: 'Rempah', position: 3 },
  { code: 'skin-care', name: 'Perawatan kulit', position: 4 },
  { code: 'home', name: 'Rumah', position: 5 },
  { code: 'bags', name: 'Tas', position: 6 },
  { code: 'snacks', name: 'Camilan', position: 7 },
] as const;

const sizes = (stem: string) =>
  ['S', 'M', 'L', 'XL'].map((size) => ({ sku: `${stem}-${size}`, choice: size }));
const only = (sku: string) => [{ sku }];
const of = (stem: string, ...choices: readonly (readonly [code: string, name: string])[]) =>
  choices.map(([code, choice]) => ({ sku: `${stem}-${code}`, choice }));

export const products: readonly DemoProduct[] = [
  {
    productId: 'kemeja-batik-parang',
    name: 'Kemeja Batik Parang',
    category: 'batik',
    description: 'Katun halus, motif parang, cap tangan dari Pekalongan.',
    price: 349_000,
    before: 420_000,
    option: 'Ukuran',
    variants: sizes('BATIK'),
  },
  {
    productId: 'kemeja-batik-kawung',
    name: 'Kemeja Batik Kawung',
    category: 'batik',
    description: 'Motif kawung klasik dengan pewarna alam.',
    price: 389_000,
    option: 'Ukuran',
    variants: sizes('KAWUNG'),
  },
  {
    productId: 'dress-batik-mega-mendung',
    name: 'Dress Batik Mega Mendung',
    category: 'batik',
    description: 'Dress selutut, awan Cirebon dalam lima tingkat biru.',
    price: 459_000,
    option: 'Ukuran',
    variants: sizes('MEGA'),
  },
  {
    productId: 'kain-batik-tulis',
    name: 'Kain Batik Tulis Lasem',
    category: 'batik',
    description: 'Selembar kain tulis tangan, tiga bulan di tangan satu pembatik.',
    price: 2_750_000,
    variants: only('LASEM-01'),
    stock: [3, 0],
  },
  {
    productId: 'syal-tenun-sumba',
    name: 'Syal Tenun Sumba',
    category: 'batik',
    description: 'Tenun ikat, benang katun, pewarna akar mengkudu.',
    price: 525_000,
    option: 'Warna',
    variants: of('SUMBA', ['MERAH', 'Merah'], ['NILA', 'Nila']),
  },
  {
    productId: 'udeng-bali',
    name: 'Udeng Bali',
    category: 'batik',
    description: 'Ikat kepala siap pakai.',
    price: 95_000,
    variants: only('UDENG-01'),
  },

  {
    productId: 'kopi-gayo',
    name: 'Kopi Arabika Gayo',
    category: 'coffee',
    description: 'Dataran tinggi Aceh, 1.500 m; rempah, cokelat, badan tebal.',
    price: 89_000,
    option: 'Berat',
    variants: of('KOPI-GAYO', ['250', '250 g'], ['1000', '1 kg']),
    stock: [120, 20],
  },
  {
    productId: 'kopi-toraja',
    name: 'Kopi Arabika Toraja',
    category: 'coffee',
    description: 'Sapan, giling basah; karamel dan jeruk bali.',
    price: 95_000,
    variants: only('KOPI-TORAJA-250'),
    stock: [80, 12],
  },
  {
    productId: 'kopi-kintamani',
    name: 'Kopi Arabika Kintamani',
    category: 'coffee',
    description: 'Lereng Batur; segar, jeruk, madu.',
    price: 92_000,
    variants: only('KOPI-KINTAMANI-250'),
  },
  {
    productId: 'kopi-lampung',
    name: 'Kopi Robusta Lampung',
    category: 'coffee',
    description: 'Untuk kopi tubruk pagi hari.',
    price: 49_000,
    tillPrice: 45_000,
    variants: only('KOPI-LAMPUNG-250'),
    stock: [200, 30],
  },
  {
    productId: 'kopi-luwak',
    name: 'Kopi Luwak Liar',
    category: 'coffee',
    description: 'Dari luwak liar, bersertifikat; persediaan terbatas.',
    price: 690_000,
    variants: only('KOPI-LUWAK-100'),
    stock: [2, 1],
  },
  {
    productId: 'dripper-keramik',
    name: 'Dripper Keramik',
    category: 'coffee',
    description: 'Dibakar di Plered, untuk saringan nomor 02.',
    price: 145_000,
    variants: only('DRIPPER-01'),
  },

  {
    productId: 'pala-banda',
    name: 'Pala Banda',
    category: 'spices',
    description: 'Biji pala utuh dari pulau tempat ia berasal.',
    price: 65_000,
    variants: only('PALA-100'),
  },
  {
    productId: 'cengkeh-maluku',
    name: 'Cengkeh Maluku',
    category: 'spices',
    description: 'Bunga cengkeh kering, panen 2026.',
    price: 58_000,
    variants: only('CENGKEH-100'),
  },
  {
    productId: 'kayu-manis-kerinci',
    name: 'Kayu Manis Kerinci',
    category: 'spices',
    description: 'Kulit batang, potongan 8 cm.',
    price: 42_000,
    variants: only('KAYUMANIS-100'),
  },
  {
    productId: 'lada-bangka',
    name: 'Lada Putih Bangka',
    category: 'spices',
    description: 'Muntok, butir besar.',
    price: 55_000,
    variants: only('LADA-100'),
  },
  {
    productId: 'bumbu-rendang',
    name: 'Bumbu Rendang',
    category: 'spices',
    description: 'Untuk satu kilogram daging, tanpa pengawet.',
    price: 32_000,
    variants: only('RENDANG-200'),
    stock: [150, 24],
  },
  {
    productId: 'vanili-alor',
    name: 'Vanili Alor',
    category: 'spices',
    description: 'Lima polong, 18 cm.',
    price: 125_000,
    variants: only('VANILI-5'),
    stock: [0, 0],
  },

  {
    productId: 'sabun-sereh',
    name: 'Sabun Sereh',
    category: 'skin-care',
    description: 'Minyak kelapa dan sereh wangi, dibuat dingin.',
    price: 28_000,
    variants: only('SABUN-SEREH'),
  },
  {
    productId: 'lulur-jawa',
    name: 'Lulur Jawa',
    category: 'skin-care',
    description: 'Beras, kunyit, cendana.',
    price: 75_000,
    variants: only('LULUR-200'),
  },
  {
    productId: 'minyak-kelapa',
    name: 'Minyak Kelapa Murni',
    category: 'skin-care',
    description: 'Peras dingin, 250 ml.',
    price: 68_000,
    variants: only('VCO-250'),
  },
  {
    productId: 'masker-bengkoang',
    name: 'Masker Bengkoang',
    category: 'skin-care',
    description: 'Bubuk, tanpa pewangi.',
    price: 39_000,
    variants: only('MASKER-100'),
  },
  {
    productId: 'aromaterapi',
    name: 'Minyak Aromaterapi',
    category: 'skin-care',
    description: 'Roll-on 10 ml.',
    price: 45_000,
    option: 'Aroma',
    variants: of('AROMA', ['MELATI', 'Melati'], ['CENDANA', 'Cendana'], ['SEREH', 'Sereh']),
  },

  {
    productId: 'piring-jenggala',
    name: 'Piring Keramik Daun',
    category: 'home',
    description: 'Glasir hijau, aman untuk oven.',
    price: 165_000,
    variants: only('PIRING-DAUN'),
  },
  {
    productId: 'mangkuk-kayu',
    name: 'Mangkuk Kayu Jati',
    category: 'home',
    description: 'Diukir dari satu potong.',
    price: 135_000,
    variants: only('MANGKUK-JATI'),
  },
  {
    productId: 'taplak-lurik',
    name: 'Taplak Lurik',
    category: 'home',
    description: 'Tenun tangan Klaten, 140 × 200 cm.',
    price: 215_000,
    option: 'Warna',
    variants: of('LURIK', ['COKLAT', 'Cokelat'], ['BIRU', 'Biru']),
  },
  {
    productId: 'lampu-bambu',
    name: 'Lampu Bambu',
    category: 'home',
    description: 'Anyaman Tasikmalaya, fitting E27.',
    price: 275_000,
    variants: only('LAMPU-BAMBU'),
    stock: [12, 2],
  },
  {
    productId: 'sapu-lidi',
    name: 'Sapu Lidi Halus',
    category: 'home',
    description: 'Ya, kami juga menjual sapu.',
    price: 25_000,
    channels: ['pos'],
    variants: only('SAPU-01'),
  },
  {
    productId: 'gantungan-wayang',
    name: 'Gantungan Wayang',
    category: 'home',
    description: 'Kulit kerbau, Arjuna atau Srikandi.',
    price: 55_000,
    option: 'Tokoh',
    variants: of('WAYANG', ['ARJUNA', 'Arjuna'], ['SRIKANDI', 'Srikandi']),
  },

  {
    productId: 'tas-rotan-bulat',
    name: 'Tas Rotan Bulat',
    category: 'bags',
    description: 'Ata dari Tenganan, lapisan batik.',
    price: 325_000,
    variants: only('ROTAN-BULAT'),
    stock: [25, 4],
  },
  {
    productId: 'tas-purun',
    name: 'Tas Purun',
    category: 'bags',
    description: 'Anyaman rawa Kalimantan Selatan.',
    price: 145_000,
    option: 'Ukuran',
    variants: of('PURUN', ['M', 'Sedang'], ['L', 'Besar']),
  },
  {
    productId: 'dompet-tenun',
    name: 'Dompet Tenun',
    category: 'bags',
    description: 'Tenun Troso dan kulit sapi.',
    price: 185_000,
    variants: only('DOMPET-01'),
  },
  {
    productId: 'ransel-kanvas',
    name: 'Ransel Kanvas',
    category: 'bags',
    description: 'Kanvas lilin, 18 liter.',
    price: 475_000,
    before: 550_000,
    variants: only('RANSEL-18'),
  },
  {
    productId: 'tas-belanja',
    name: 'Tas Belanja Lipat',
    category: 'bags',
    description: 'Batik cap, muat sepuluh kilogram.',
    price: 45_000,
    variants: only('BELANJA-01'),
    stock: [300, 40],
  },

  {
    productId: 'keripik-tempe',
    name: 'Keripik Tempe',
    category: 'snacks',
    description: 'Malang, daun jeruk.',
    price: 24_000,
    variants: only('TEMPE-150'),
    stock: [200, 30],
  },
  {
    productId: 'cokelat-bali',
    name: 'Cokelat Hitam 72 %',
    category: 'snacks',
    description: 'Biji kakao Jembrana.',
    price: 48_000,
    variants: only('COKELAT-72'),
  },
  {
    productId: 'kacang-mete',
    name: 'Kacang Mete Flores',
    category: 'snacks',
    description: 'Panggang, garam laut.',
    price: 79_000,
    variants: only('METE-200'),
  },
  {
    productId: 'dodol-garut',
    name: 'Dodol Garut',
    category: 'snacks',
    description: 'Tiga rasa.',
    price: 35_000,
    channels: ['marketplace'],
    variants: only('DODOL-300'),
  },
  {
    productId: 'gula-aren',
    name: 'Gula Aren Cair',
    category: 'snacks',
    description: 'Untuk kopi susu di rumah.',
    price: 38_000,
    variants: only('AREN-350'),
  },
  {
    productId: 'kerupuk-kulit',
    name: 'Kerupuk Kulit',
    category: 'snacks',
    description: 'Segera hadir.',
    price: 27_000,
    channels: [],
    variants: only('KERUPUK-100'),
  },
];
