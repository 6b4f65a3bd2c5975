import type { ApiModel, EnumModel, Field, RecordModel, TypeReference, UnionModel } from '../model/api.ts';
import { javaName, splitWords } from '../model/naming.ts';
import { javadoc, parenthesized } from './layout.ts';
import { receivedType, renderFile } from './types.ts';

/** The classes of what the calls return, and of the sets of texts, by their names. */
export function renderModels(api: ApiModel): Map<string, string> {
  const classes = new Map<string, string>();
  for (const item of api.enums) classes.set(item.name, renderFile(openSet(item)));
  for (const item of [...api.records, api.metadata]) {
    if (!item.sent) classes.set(item.name, renderFile(record(item, api)));
  }
  for (const item of api.unions) {
    classes.set(item.name, renderFile(sealedInterface(item, api)));
    classes.set(`Unknown${item.name}`, renderFile(unknownVariant(item, api)));
  }
  return classes;
}

/** A record with constants: an enum of Java could not hold the texts of tomorrow. */
function openSet({ name, description, values }: EnumModel): string {
  const constants = values.map((value) => {
    const constant = splitWords(value).join('_').toUpperCase();
    return `  /** {@code ${value}}. */\n  public static final ${name} ${constant} = new ${name}(${JSON.stringify(value)});\n`;
  });
  return `${javadoc(description, '', ['@param value the text on the wire; one that is newer than this package is no mistake'])}public record ${name}(@JsonValue String value) {
${constants.join('\n')}
  @Override
  public String toString() {
    return value;
  }
}
`;
}

function record(item: RecordModel, api: ApiModel): string {
  const { name, description, vendorNative } = item;
  const fields = item.fields.filter(({ constant }) => constant === undefined);
  const union = api.unions.find(({ variants }) => variants.some((variant) => variant.record === name));
  const components = [
    ...fields.map((field) => `${receivedType(field)} ${javaName(field.wireName)}`),
    ...(vendorNative ? ['@JsonValue JsonNode json'] : []),
  ];
  const tags = [
    ...fields.map((field) => `@param ${javaName(field.wireName)} ${field.description}`),
    ...(vendorNative
      ? ['@param json the whole as it came, for the SDK; Jackson writes it in the place of the rest']
      : []),
  ];
  const values = [...fields.map(readField), ...(vendorNative ? ['fields'] : [])];
  const head = `public record ${name}`;
  const tail = union ? ` implements ${union.name} {` : ' {';
  const text = `${javadoc(description, '', tags)}${recordHead(head, components, tail)}\n`;
  const members = union ? variantMembers(item, union, api) : '';
  return `${text}${members}  static ${name} read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
${parenthesized(`    return new ${name}`, values, ';')}
  }
}
`;
}

/** The formatter sets \`implements\` on a line of its own when the components need several lines. */
function recordHead(head: string, components: string[], tail: string): string {
  const flat = parenthesized(head, components, tail);
  if (!flat.includes('\n') || tail === ' {') return flat;
  return `${parenthesized(head, components, '')}\n    ${tail.trimStart()}`;
}

function variantMembers(item: RecordModel, union: UnionModel, api: ApiModel): string {
  const value = union.variants.find(({ record: name }) => name === item.name)?.value ?? '';
  const shared = sharedFields(union, api).map(
    (field) => `  @Override
  public JsonNode ${javaName(field)}Json() {
    return ${javaName(field)}.json();
  }

`,
  );
  return `  @Override
  public String ${javaName(union.discriminator)}() {
    return ${JSON.stringify(value)};
  }

${shared.join('')}`;
}

function sealedInterface(union: UnionModel, api: ApiModel): string {
  const { name, description, discriminator, variants } = union;
  const members = [...variants.map(({ record: variant }) => variant), `Unknown${name}`];
  const shared = sharedFields(union, api);
  return `${javadoc(description, '')}public sealed interface ${name}
    permits ${members.join(', ').length <= 88 ? members.join(', ') : members.join(',\n        ')} {
  /**
   * Tells the variant.
   *
   * @return the text of {@code ${discriminator}}
   */
  String ${javaName(discriminator)}();
${shared
  .map(
    (field) => `
  /**
   * Gives {@code ${field}} as it came.
   *
   * @return what the SDK takes
   */
  JsonNode ${javaName(field)}Json();
`,
  )
  .join('')}}
`;
}

function unknownVariant(union: UnionModel, api: ApiModel): string {
  const { name, discriminator, variants } = union;
  const shared = sharedFields(union, api);
  const tags = [
    `@param ${javaName(discriminator)} the text that tells the variant`,
    ...shared.map((field) => `@param ${javaName(field)}Json \`${field}\` as it came`),
  ];
  const components = [`String ${javaName(discriminator)}`, ...shared.map((field) => `JsonNode ${javaName(field)}Json`)];
  const cases = variants.map(
    ({ value, record: variant }) => `        case ${JSON.stringify(value)} -> ${variant}.read(parent, name);\n`,
  );
  const values = [javaName(discriminator), ...shared.map((field) => `${javaName(field)}Json`)];
  return `${javadoc(`A ${name} that this package does not know, or in another shape than it knows.`, '', tags)}${recordHead(`public record Unknown${name}`, components, ` implements ${name} {`)}
  /** Makes the variant that {@code ${discriminator}} tells. */
  static ${name} read(JsonNode parent, String name) {
    JsonNode fields = Fields.object(parent, name);
    String ${javaName(discriminator)} = Fields.text(fields, "${discriminator}");
${shared.map((field) => `    JsonNode ${javaName(field)}Json = Fields.present(fields, "${field}");\n`).join('')}    try {
      return switch (${javaName(discriminator)}) {
${cases.join('')}${parenthesized(`        default -> new Unknown${name}`, values, ';')}
      };
    } catch (Fields.MismatchException otherShape) {
${parenthesized(`      return new Unknown${name}`, values, ';')}
    }
  }
}
`;
}

/** The vendor's own values that all variants have beside what tells them apart. */
function sharedFields({ variants }: UnionModel, { records }: ApiModel): string[] {
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
    const read = type.kind === 'list' ? `(node, key) -> Fields.list(node, key, ${reader(type.items)})` : reader(type);
    return `Fields.optional(fields, ${name}, ${read})`;
  }
  if (type.kind === 'list') return `Fields.list(fields, ${name}, ${reader(type.items)})`;
  if (type.kind === 'enum') return `new ${type.name}(Fields.text(fields, ${name}))`;
  return `${reader(type).replace('::', '.')}(fields, ${name})`;
}

/** The class with the function that reads a type; an interface could not keep it from the users of the package. */
export function readingClass(type: TypeReference & { name: string }): string {
  return type.kind === 'union' ? `Unknown${type.name}` : type.name;
}

function reader(type: TypeReference): string {
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
      return `${readingClass(type)}::read`;
    default:
      throw new Error(`scripts/targets/java/models.ts cannot read a ${type.kind} from an answer yet.`);
  }
}
