import type { ApiModel, EnumModel, RecordModel, UnionModel } from '../model/api.ts';
import { nameInGo } from '../model/naming.ts';
import { header, renderComment, renderDescription, renderField } from './types.ts';

/** The file of the contract's types. */
export function renderModels(api: ApiModel): string {
  return [
    header,
    'import "encoding/json"\n',
    ...api.enums.map(renderConstants),
    ...[...api.records, api.metadata].map((record) => renderStruct(record)),
    ...api.unions.map((union) => renderUnionType(union, api)),
  ].join('\n');
}

function renderConstants({ name, description, values }: EnumModel): string {
  const members = values.map((value) => `\t${name}${nameInGo(value)} ${name} = ${JSON.stringify(value)}`);
  return `${renderComment(renderDescription(name, description))}type ${name} string\n\n// The values that the contract knows.\nconst (\n${members.join('\n')}\n)\n`;
}

function renderStruct(record: RecordModel): string {
  const { name, fields, sent, vendorNative } = record;
  const raw = vendorNative ? '\n\traw json.RawMessage\n' : '';
  const text = `${renderComment(renderDescription(name, record.description))}type ${name} struct {\n${fields.map((field) => renderField(field, sent)).join('')}${raw}}\n`;
  if (sent) return text;
  // Only what a call returns is decoded through its variants; encoding/json cannot do it for a field.
  const inner = fields.find(({ type }) => type.kind === 'union');
  if (inner) throw new Error(`${name}.${inner.wireName}: scripts/targets/go/ cannot read a union inside a record yet.`);
  const required = fields
    .filter((field) => field.required && !field.nullable)
    .map(({ wireName }) => JSON.stringify(wireName));
  const demand = `decodeRecord(content, (*plain)(r), ${required.join(', ')})`;
  if (!vendorNative) {
    return `${text}
// UnmarshalJSON demands what the contract promises.
func (r *${name}) UnmarshalJSON(content []byte) error {
	type plain ${name}
	return ${demand}
}
`;
  }
  return `${text}
// UnmarshalJSON demands what the contract promises, and keeps the whole as it came.
func (r *${name}) UnmarshalJSON(content []byte) error {
	type plain ${name}
	r.raw = append(json.RawMessage(nil), content...)
	return ${demand}
}

// MarshalJSON gives the whole as it came, with properties that this package does not know.
func (r ${name}) MarshalJSON() ([]byte, error) {
	if r.raw != nil {
		return r.raw, nil
	}
	type plain ${name}
	return json.Marshal(plain(r))
}
`;
}

/** An interface that only the variants can have, and a variant for what is newer than the package. */
function renderUnionType(union: UnionModel, api: ApiModel): string {
  const { name, discriminator, variants } = union;
  const unknown = `Unknown${name}`;
  const shared = listSharedFields(union, api);
  const marker = `is${name}`;
  const names = [...variants.map(({ record }) => record), unknown];
  const list = `${names
    .slice(0, -1)
    .map((each) => `[*${each}]`)
    .join(', ')} or [*${names.at(-1)}]`;
  const nameGetter = (field: string) => `${nameInGo(field)}JSON`;
  const cases = variants.map(({ value, record }) => `\tcase ${JSON.stringify(value)}:\n\t\tresult = &${record}{}\n`);
  return `${renderComment(`${renderDescription(name, union.description)} It is one of ${list}.`)}type ${name} interface {
${shared.map((field) => `\t// ${nameGetter(field)} gives \`${field}\` as it came.\n\t${nameGetter(field)}() json.RawMessage\n`).join('')}
	${marker}()
}

// ${unknown} is a ${name} that is newer than this package.
type ${unknown} struct {
	// ${nameInGo(discriminator)} is the text that tells the variant.
	${nameInGo(discriminator)} string \`json:"${discriminator}"\`
${shared.map((field) => `\t// ${nameInGo(field)} is \`${field}\` as it came.\n\t${nameInGo(field)} json.RawMessage \`json:"${field}"\`\n`).join('')}}

${shared
  .map(
    (field) =>
      `// ${nameGetter(field)} gives \`${field}\` as it came.\nfunc (r *${unknown}) ${nameGetter(field)}() json.RawMessage { return r.${nameInGo(field)} }\n`,
  )
  .join('\n')}
${variants
  .flatMap(({ record }) =>
    shared.map(
      (field) =>
        `// ${nameGetter(field)} gives \`${field}\` as it came.\nfunc (r *${record}) ${nameGetter(field)}() json.RawMessage { return r.${nameInGo(field)}.raw }\n`,
    ),
  )
  .join('\n')}
${names.map((each) => `func (*${each}) ${marker}() {}`).join('\n')}

// decode${name} makes the variant that \`${discriminator}\` tells.
func decode${name}(content json.RawMessage) (${name}, error) {
	var probe ${unknown}
	if err := decodeRecord(content, &probe, ${[discriminator, ...shared].map((field) => JSON.stringify(field)).join(', ')}); err != nil {
		return nil, err
	}
	var result ${name} = &probe
	switch probe.${nameInGo(discriminator)} {
${cases.join('')}	default:
		return result, nil
	}
	if json.Unmarshal(content, result) != nil {
		// What has another shape than the contract knows is no variant of it.
		return &probe, nil
	}
	return result, nil
}
`;
}

/** The vendor's own values that all variants have beside what tells them apart. */
function listSharedFields({ variants }: UnionModel, { records }: ApiModel): string[] {
  const native = new Set(records.filter(({ vendorNative }) => vendorNative).map(({ name }) => name));
  const names = variants.map(({ record }) =>
    (records.find(({ name }) => name === record)?.fields ?? [])
      .filter(({ type }) => type.kind === 'record' && native.has(type.name))
      .map(({ wireName }) => wireName),
  );
  const [first = [], ...others] = names;
  return first.filter((name) => others.every((list) => list.includes(name)));
}
