/** Fields of the API, as people call what stands in their file. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\/options\/\d+\/name$|\/options$/, 'name of an option'],
  [/\/options\/\d+\/values|\/variants\/\d+\/options/, 'choice of an option'],
  [/\/variants\/\d+\/sku$/, 'SKU'],
  [/\/variants\/\d+\/gtin$/, 'barcode'],
  [/\/variants\/\d+\/weightGrams$/, 'weight'],
  [/\/variants\/\d+\/name$/, 'name of the variant'],
  [/\/(?:imageUrl|media(?:\/\d+(?:\/url)?)?)$/, 'picture'],
  [/\/media\/\d+\/alt$/, 'text of a picture'],
  [/\/attributes(?:\/.*)?$/, 'attributes'],
  [/\/variants$/, 'variants'],
  [/\/category$/, 'category'],
  [/\/amount$/, 'price'],
  [/\/compareAt$/, 'price to compare with'],
  [/\/addresses\/\d+\/(\w+)$/, 'address'],
  [/\/onHand$/, 'stock'],
];

/** `/body/variants/0/gtin` → `barcode`; the last step where there is no word for it. */
export const wordsFor = (pointer: string): string =>
  WORDS.find(([pattern]) => pattern.test(pointer))?.[1] ??
  (/\/headers\//.test(pointer) ? '' : (pointer.split('/').at(-1) ?? ''));
