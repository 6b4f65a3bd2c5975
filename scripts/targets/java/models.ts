import type { ApiModel, EnumModel, Field, RecordModel, TypeReference, UnionModel } from '../model/api.ts';
import { nameInJava, splitWords } from '../model/naming.ts';
import { layOutParentheses, renderJavadoc } from './layout.ts';
import { renderFile, writeReceivedType } from './types.ts';

/** The classes of what the calls return, and of the sets of texts, by their names. */
export function renderModels(api: ApiModel): Map<string, string> {
  const classes = new Map<string, string>();
  for (const item of api.enums) classes.set(item.name, renderFile(renderOpenSet(item)));
  for (const item of [...api.records, api.metadata]) {
    if (!item.sent) classes.set(item.name, renderFile(renderRecord(item, api)));
  }
  for (const item of api.unions) {
    classes.set(item.name, renderFile(renderSealedInterface(item, api)));
    classes.set(`Unknown${item.name}`, renderFile(renderUnknownVariant(item, api)));
  }
  return classes;
}

/** A record with constants: an enum of Java could not hold the texts of tomorrow. */
function renderOpenSet({ name, description, values }: EnumModel): string {
  const constants = values.map((value) => {
    const constant = splitWords(value).join('_').toUpperCase();
    return `  /** {@code ${value}}. */\n  public static final ${name} ${constant} = new ${name}(${JSON.stringify(value)});\n`;
  });
  return `${renderJavadoc(description, '', ['@param value the text on the wire; one that is newer than this package is no mistake'])}public record ${name}(@JsonValue String value) {
${constants.join('\n')}
  @Override
  public String toString() {
    return value;
  }
}
`;
}

function renderRecord(item: RecordModel, api: ApiModel): string {
  const { name, description, vendorNative } = item;
  const fields = item.fields.filter(({ constant }) => constant === undefined);
  const union = api.unions.find(({ variants }) => variants.some((variant) => variant.record === name));
  const components = [
    ...fields.map((field) => `${writeReceivedType(field)} ${nameInJava(field.wireName)}`),
    ...(vendorNative ? ['@JsonValue JsonNode json'] : []),
  ];
  const tags = [
    ...fields.map((field) => `@param ${nameInJava(field.wireName)} ${field.description}`),
    ...(vendorNative
      ? ['@param json the whole as it came, for the SDK; Jackson writes it in the place of the rest']
      : []),
  ];
  const values = [...fields.map(readField), ...(vendorNative ? ['fields'] : [])];
  const head = `public record ${name}`;
  const tail = union ? ` implements ${union.name} {` : ' {';
  const text = `${renderJavadoc(description, '', tags)}${renderRecordHead(head, components, tail)}\n`;
  const members = union
    ? renderVariantMembers(item, union, api)
    : vendorNative
      ? ''
      : `${renderMap('public ', item.fields.map(putField))}\n`;
  return `${text}${members}  static ${name} read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
${layOutParentheses(`    return new ${name}`, values, ';')}
  }
}
`;
}

/** What Jackson writes in place of a value, whatever the settings of the mapper are. */
function renderMap(modifier: string, puts: string[]): string {
  const lines = puts.map((put) => `    ${put.startsWith('put') ? 'map.' : ''}${put};\n`);
  return `  /**
   * Returns the properties with the names of the API; those that are empty are left out.
   *
   * @return what every {@code ObjectMapper} writes in place of this value
   */
  @JsonValue
  ${modifier}Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
${lines.join('')}    return Collections.unmodifiableMap(map);
  }
`;
}

function putField({ wireName, type, required, nullable }: Field): string {
  const name = nameInJava(wireName);
  const wire = JSON.stringify(wireName);
  if (required && !nullable) return `put(${wire}, ${writePlain(name, type)})`;
  return `${name}.ifPresent(value -> map.put(${wire}, ${writePlain('value', type)}))`;
}

function writePlain(value: string, type: TypeReference): string {
  if (type.kind === 'enum') return `${value}.value()`;
  if (type.kind !== 'list') return value;
  return type.items.kind === 'record' ? `${value}.stream().map(${type.items.name}::toMap).toList()` : value;
}

/** The formatter sets \`implements\` on a line of its own when the components need several lines. */
function renderRecordHead(head: string, components: string[], tail: string): string {
  const flat = layOutParentheses(head, components, tail);
  if (!flat.includes('\n') || tail === ' {') return flat;
  return `${layOutParentheses(head, components, '')}\n    ${tail.trimStart()}`;
}

function renderVariantMembers(item: RecordModel, union: UnionModel, api: ApiModel): string {
  const value = union.variants.find(({ record: name }) => name === item.name)?.value ?? '';
  const shared = listSharedFields(union, api).map(
    (field) => `  @Override
  public JsonNode ${nameInJava(field)}Json() {
    return ${nameInJava(field)}.json();
  }

`,
  );
  return `  @Override
  public String ${nameInJava(union.discriminator)}() {
    return ${JSON.stringify(value)};
  }

${shared.join('')}`;
}

function renderSealedInterface(union: UnionModel, api: ApiModel): string {
  const { name, description, discriminator, variants } = union;
  const members = [...variants.map(({ record: variant }) => variant), `Unknown${name}`];
  const shared = listSharedFields(union, api);
  return `${renderJavadoc(description, '')}public sealed interface ${name}
    permits ${members.join(', ').length <= 88 ? members.join(', ') : members.join(',\n        ')} {
  /**
   * Tells the variant.
   *
   * @return the text of {@code ${discriminator}}
   */
  String ${nameInJava(discriminator)}();
${shared
  .map(
    (field) => `
  /**
   * Gives {@code ${field}} as it came.
   *
   * @return what the SDK takes
   */
  JsonNode ${nameInJava(field)}Json();
`,
  )
  .join('')}
${renderMap('default ', [
  `put("${discriminator}", ${nameInJava(discriminator)}())`,
  ...shared.map((field) => `put("${field}", ${nameInJava(field)}Json())`),
])}}
`;
}

function renderUnknownVariant(union: UnionModel, api: ApiModel): string {
  const { name, discriminator, variants } = union;
  const shared = listSharedFields(union, api);
  const tags = [
    `@param ${nameInJava(discriminator)} the text that tells the variant`,
    ...shared.map((field) => `@param ${nameInJava(field)}Json \`${field}\` as it came`),
  ];
  const components = [
    `String ${nameInJava(discriminator)}`,
    ...shared.map((field) => `JsonNode ${nameInJava(field)}Json`),
  ];
  const cases = variants.map(
    ({ value, record: variant }) => `        case ${JSON.stringify(value)} -> ${variant}.read(parent, name);\n`,
  );
  const values = [nameInJava(discriminator), ...shared.map((field) => `${nameInJava(field)}Json`)];
  return `${renderJavadoc(`A ${name} that this package does not know, or in another shape than it knows.`, '', tags)}${renderRecordHead(`public record Unknown${name}`, components, ` implements ${name} {`)}
  /** Makes the variant that {@code ${discriminator}} tells. */
  static ${name} read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    String ${nameInJava(discriminator)} = Fields.text(fields, "${discriminator}");
${shared.map((field) => `    JsonNode ${nameInJava(field)}Json = Fields.present(fields, "${field}");\n`).join('')}    try {
      return switch (${nameInJava(discriminator)}) {
${cases.join('')}${layOutParentheses(`        default -> new Unknown${name}`, values, ';')}
      };
    } catch (Fields.MismatchException otherShape) {
${layOutParentheses(`      return new Unknown${name}`, values, ';')}
    }
  }
}
`;
}

/** The vendor's own values that all variants have beside what tells them apart. */
function listSharedFields({ variants }: UnionModel, { records }: ApiModel): string[] {
  const native = new Set(records.filter(({ vendorNative }) => vendorNative).map(({ name }) => name));
  const names = variants.map(({ record: variant }) =>
    (records.find(({ name }) => name === variant)?.fields ?? [])
      .filter(({ type }) => type.kind === 'record' && native.has(type.name))
      .map(({ wireName }) => wireName),
  );
  const [first = [], ...others] = names;
  return first.filter((name) => others.every((list) => list.includes(name)));
}

function readField({ wireName, type, required, nullable }: Field): string {
  const name = JSON.stringify(wireName);
  if (!required || nullable) {
    const read =
      type.kind === 'list' ? `(node, key) -> Fields.list(node, key, ${renderReader(type.items)})` : renderReader(type);
    return `Fields.optional(fields, ${name}, ${read})`;
  }
  if (type.kind === 'list') return `Fields.list(fields, ${name}, ${renderReader(type.items)})`;
  if (type.kind === 'enum') return `new ${type.name}(Fields.text(fields, ${name}))`;
  return `${renderReader(type).replace('::', '.')}(fields, ${name})`;
}

/** The class with the function that reads a type; an interface could not keep it from the users of the package. */
export function nameReadingClass(type: TypeReference & { name: string }): string {
  return type.kind === 'union' ? `Unknown${type.name}` : type.name;
}

function renderReader(type: TypeReference): string {
  switch (type.kind) {
    case 'string':
      return 'Fields::text';
    case 'boolean':
      return 'Fields::bool';
    case 'integer':
    case 'number':
      return `Fields::${type.kind}`;
    case 'record':
    case 'union':
      return `${nameReadingClass(type)}::read`;
    default:
      throw new Error(`scripts/targets/java/models.ts cannot read a ${type.kind} from a response yet.`);
  }
}
