/** What somebody types into the demo shop, and what they hope to see: products that fit best, and others that fit. */
export interface JudgedQuery {
  readonly query: string;
  /** Grade 3. */
  readonly best: readonly string[];
  /** Grade 1. */
  readonly good?: readonly string[];
}

const judged = (query: string, best: string, good = ''): JudgedQuery => ({
  query,
  best: best.split(' '),
  good: good === '' ? [] : good.split(' '),
});

const SHIRTS = 'kemeja-batik-parang kemeja-batik-kawung';
const BATIK = `${SHIRTS} dress-batik-mega-mendung kain-batik-tulis`;
const COFFEES = 'kopi-gayo kopi-toraja kopi-kintamani kopi-lampung kopi-luwak';
const ARABICAS = 'kopi-gayo kopi-toraja kopi-kintamani kopi-luwak';
const SPICES = 'pala-banda cengkeh-maluku kayu-manis-kerinci lada-bangka bumbu-rendang vanili-alor';
const SKIN_CARE = 'sabun-sereh lulur-jawa minyak-kelapa masker-bengkoang aromaterapi';
const BAGS = 'tas-rotan-bulat tas-purun tas-belanja';
const SNACKS = 'keripik-tempe cokelat-bali kacang-mete dodol-garut gula-aren kerupuk-kulit';

/** Sixty searches, judged by hand: names, categories, uses, other words and spellings, English, and typing errors. */
export const judgedQueries: readonly JudgedQuery[] = [
  // Names, whole and begun
  judged('kemeja batik', SHIRTS, 'dress-batik-mega-mendung'),
  judged('batik', BATIK, 'tas-belanja tas-rotan-bulat syal-tenun-sumba udeng-bali'),
  judged('kopi', COFFEES, 'dripper-keramik gula-aren'),
  judged('kopi gayo', 'kopi-gayo'),
  judged('arabika', ARABICAS),
  judged('robusta', 'kopi-lampung'),
  judged('mega mendung', 'dress-batik-mega-mendung'),
  judged('kem bat par', 'kemeja-batik-parang'),
  judged('tas', BAGS, 'ransel-kanvas dompet-tenun'),
  judged('minyak', 'minyak-kelapa aromaterapi', 'sabun-sereh'),
  judged('lampu', 'lampu-bambu', 'kopi-lampung'),
  judged('cokelat', 'cokelat-bali', 'kopi-gayo taplak-lurik'),
  // Categories
  judged('rempah', SPICES, 'kopi-gayo'),
  judged('perawatan kulit', SKIN_CARE),
  judged('camilan', SNACKS),
  judged(
    'rumah',
    'piring-jenggala mangkuk-kayu taplak-lurik lampu-bambu sapu-lidi gantungan-wayang',
    'gula-aren',
  ),
  // Materials, techniques, places
  judged('katun', `${BATIK} syal-tenun-sumba taplak-lurik`),
  judged('tenun', 'syal-tenun-sumba dompet-tenun taplak-lurik'),
  judged('keramik', 'piring-jenggala dripper-keramik'),
  judged('anyaman', 'tas-purun lampu-bambu'),
  judged('bali', 'udeng-bali kopi-kintamani cokelat-bali', 'kopi-toraja'),
  judged('pekalongan', 'kemeja-batik-parang'),
  judged('aceh', 'kopi-gayo'),
  judged('sulawesi', 'kopi-toraja'),
  judged('kulit sapi', 'dompet-tenun'),
  judged('pewarna alam', 'kemeja-batik-kawung'),
  judged('cendana', 'lulur-jawa aromaterapi'),
  // Sizes, choices, codes
  judged('kopi 1 kg', 'kopi-gayo'),
  judged('kemeja XL', SHIRTS),
  judged('syal merah', 'syal-tenun-sumba'),
  judged('ROTAN-BULAT', 'tas-rotan-bulat'),
  judged('DOMPET-01', 'dompet-tenun'),
  // Other words and spellings
  judged('coklat', 'cokelat-bali', 'taplak-lurik kopi-gayo'),
  judged('baju', `${SHIRTS} dress-batik-mega-mendung`),
  judged('baju batik', `${SHIRTS} dress-batik-mega-mendung`),
  judged('serai', 'sabun-sereh aromaterapi'),
  judged('sabun serai', 'sabun-sereh'),
  judged('merica', 'lada-bangka'),
  judged('selendang', 'syal-tenun-sumba'),
  judged('mangkok', 'mangkuk-kayu'),
  judged('krupuk', 'kerupuk-kulit'),
  judged('cemilan', SNACKS),
  judged('gaun', 'dress-batik-mega-mendung'),
  // English
  judged('coffee', COFFEES, 'dripper-keramik'),
  judged('dark chocolate', 'cokelat-bali'),
  judged('skin care', SKIN_CARE),
  judged('backpack', 'ransel-kanvas'),
  judged('cinnamon', 'kayu-manis-kerinci'),
  judged('spices', SPICES, 'kopi-gayo'),
  judged('coconut oil', 'minyak-kelapa', 'sabun-sereh'),
  judged('wallet', 'dompet-tenun'),
  // Typing errors
  judged('batk', BATIK, 'tas-belanja'),
  judged('kopy', COFFEES, 'gula-aren dripper-keramik'),
  judged('kopigayo', 'kopi-gayo'),
  judged('kemeha parang', 'kemeja-batik-parang'),
  judged('bengkuwang', 'masker-bengkoang'),
  judged('mangkuq jati', 'mangkuk-kayu'),
  judged('aramaterapi', 'aromaterapi'),
  judged('ceramik', 'piring-jenggala dripper-keramik'),
  // Whole sentences
  judged('tas untuk belanja', 'tas-belanja'),
];
