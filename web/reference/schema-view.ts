import { code, element } from './dom.ts';
import { nameIn, type Schema } from './open-api.ts';
import { richLine } from './rich-text.ts';

/** A schema as a list of its fields; parts with a name are links to it. */
export const schemaView = (schema: Schema): HTMLElement => {
  const choices = choicesOf(schema);
  if (choices.length > 1 && choices.some(hasFields)) return choicesView(choices);
  if (hasFields(schema)) return fieldsView(schema);
  if (schema.items !== undefined && hasFields(schema.items)) {
    return element('div', {}, element('p', { class: 'type' }, 'list of'), schemaView(schema.items));
  }
  return element('p', { class: 'type' }, ...typeOf(schema));
};

/** A choice between choices is one choice. */
const choicesOf = (schema: Schema): readonly Schema[] =>
  (schema.anyOf ?? schema.oneOf)?.flatMap(choicesOf) ?? [schema];

const hasFields = (schema: Schema): boolean => Object.keys(schema.properties ?? {}).length > 0;

const choicesView = (choices: readonly Schema[]): HTMLElement =>
  element(
    'div',
    { class: 'choices' },
    ...choices.flatMap((choice, at) => [at > 0 && element('p', { class: 'or' }, 'or'), schemaView(choice)]),
  );

const fieldsView = ({ properties = {}, required = [] }: Schema): HTMLElement =>
  element(
    'dl',
    { class: 'fields' },
    ...Object.entries(properties).flatMap(([name, schema]) => [
      element(
        'dt',
        {},
        code(name),
        required.includes(name) ? undefined : element('span', { class: 'optional' }, 'optional'),
      ),
      element('dd', {}, ...fieldText(schema)),
    ]),
  );

/** What a field is: its type, its limits, its meaning, and its own fields below when they have no name. */
export const fieldText = (schema: Schema): readonly Node[] => {
  const inner = schema.items !== undefined && hasFields(schema.items) ? schema.items : schema;
  const nests = choicesOf(inner).some(hasFields);
  return [
    element('span', { class: 'type' }, ...typeOf(schema)),
    ...limitsOf(schema).map((limit) => element('span', { class: 'limit' }, limit)),
    ...(schema.description === undefined
      ? []
      : [element('span', { class: 'meaning' }, ...richLine(schema.description))]),
    ...(nests ? [element('details', {}, element('summary', {}, 'fields'), schemaView(inner))] : []),
  ];
};

/** A type in words; names are links. */
export const typeOf = (schema: Schema): readonly (Node | string)[] => {
  if (schema.$ref !== undefined) return [linkTo(nameIn(schema.$ref))];
  if (schema.const !== undefined) return [code(JSON.stringify(schema.const))];
  if (schema.enum !== undefined) return joined(schema.enum.map((value) => [code(JSON.stringify(value))]));
  const choices = choicesOf(schema);
  if (choices.length > 1) return joined(choices.map(typeOf));
  if (schema.allOf !== undefined) return joined(schema.allOf.map(typeOf), ' and ');
  if (schema.items !== undefined) return ['list of ', ...typeOf(schema.items)];
  if (typeof schema.additionalProperties === 'object')
    return ['map of ', ...typeOf(schema.additionalProperties)];
  const type = [schema.type ?? 'anything'].flat().join(' or ');
  return [schema.format === undefined ? type : `${type} (${schema.format})`];
};

const joined = (
  parts: readonly (readonly (Node | string)[])[],
  between = ' or ',
): readonly (Node | string)[] => parts.flatMap((part, at) => (at === 0 ? part : [between, ...part]));

const linkTo = (name: string): HTMLElement =>
  element('a', { href: `#schema-${name}`, class: 'schema' }, name);

const limitsOf = (schema: Schema): readonly string[] => [
  ...range(schema.minLength, schema.maxLength, ' characters'),
  ...range(schema.minItems, schema.maxItems, ' entries'),
  ...range(schema.minimum, safe(schema.maximum), ''),
  ...(schema.pattern === undefined || schema.pattern.length > 60 ? [] : [`form ${schema.pattern}`]),
  ...(schema.default === undefined ? [] : [`default ${JSON.stringify(schema.default)}`]),
];

/** The largest whole number that JSON can carry is not a limit anybody meant. */
const safe = (maximum: number | undefined): number | undefined =>
  maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;

const range = (low: number | undefined, high: number | undefined, unit: string): readonly string[] => {
  if (low !== undefined && low !== Number.MIN_SAFE_INTEGER && high !== undefined)
    return [`${low} to ${high}${unit}`];
  if (high !== undefined) return [`up to ${high}${unit}`];
  return low === undefined || low === Number.MIN_SAFE_INTEGER ? [] : [`from ${low}${unit}`];
};
