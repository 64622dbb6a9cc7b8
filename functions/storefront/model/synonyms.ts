/** Words for the same thing: spellings, and Indonesian beside English. Several words are one name. */
const same: readonly (readonly string[])[] = [
  ['coklat', 'cokelat', 'chocolate'],
  ['kopi', 'coffee'],
  ['teh', 'tea'],
  ['gula', 'sugar'],
  ['lada', 'merica', 'pepper'],
  ['cengkeh', 'cengkih', 'clove', 'cloves'],
  ['kayu manis', 'cinnamon'],
  ['pala', 'nutmeg'],
  ['vanili', 'vanila', 'vanilla'],
  ['serai', 'sereh', 'lemongrass', 'lemon grass'],
  ['kelapa', 'coconut'],
  ['minyak', 'oil'],
  ['sabun', 'soap'],
  ['lulur', 'scrub'],
  ['masker', 'mask'],
  ['keripik', 'kripik', 'chips'],
  ['kerupuk', 'krupuk', 'cracker', 'crackers'],
  ['kacang', 'nuts'],
  ['mete', 'mede', 'cashew'],
  ['camilan', 'cemilan', 'snack', 'snacks', 'makanan ringan'],
  ['rempah', 'rempah rempah', 'spice', 'spices'],
  ['bumbu', 'seasoning'],
  ['perawatan kulit', 'skin care', 'skincare'],
  ['kemeja', 'shirt'],
  ['kaos', 'kaus', 't shirt', 'tshirt'],
  ['gaun', 'dress', 'terusan'],
  ['celana', 'trousers', 'pants'],
  ['syal', 'selendang', 'scarf', 'shawl'],
  ['sepatu', 'shoes'],
  ['tas', 'bag', 'bags'],
  ['ransel', 'backpack', 'tas punggung'],
  ['dompet', 'wallet'],
  ['piring', 'plate'],
  ['mangkuk', 'mangkok', 'bowl'],
  ['lampu', 'lamp'],
  ['sapu', 'broom'],
  ['taplak', 'tablecloth', 'table cloth'],
  ['kayu', 'wood', 'wooden'],
  ['bambu', 'bamboo'],
  ['rotan', 'rattan'],
  ['keramik', 'ceramic'],
  ['hitam', 'black', 'dark'],
  ['putih', 'white'],
  ['merah', 'red'],
  ['hijau', 'green'],
  ['biru', 'blue'],
  ['katun', 'cotton'],
  ['sutra', 'sutera', 'silk'],
  ['kado', 'hadiah', 'gift'],
  ['kartu hadiah', 'gift card', 'voucher'],
];

/** What is also meant by a word; the other way round it is not. */
const narrower: Readonly<Record<string, readonly string[]>> = {
  baju: ['kemeja', 'kaos', 'kaus', 'gaun', 'dress', 'blus', 'atasan', 'shirt'],
  pakaian: ['kemeja', 'kaos', 'kaus', 'gaun', 'dress', 'blus', 'atasan', 'celana', 'syal', 'kain'],
  clothes: ['kemeja', 'kaos', 'kaus', 'gaun', 'dress', 'shirt', 'trousers', 'syal'],
  kue: ['dodol', 'cokelat', 'kukis', 'biskuit'],
  leather: ['kulit'],
};

/** Words that say nothing about the goods. They are ignored beside others. */
export const fillers: ReadonlySet<string> = new Set(
  'yang dan di ke dari untuk dengan atau the a an and of for with in to'.split(' '),
);

const found: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(narrower),
  ...same.flatMap((names) =>
    names.map((name): [string, readonly string[]] => [name, names.filter((other) => other !== name)]),
  ),
]);

/** Other names for what is called so: of one word, or of several with a space between. */
export const synonymsOf = (name: string): readonly string[] => found.get(name) ?? [];
