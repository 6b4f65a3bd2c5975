import type { Json } from '../../../src/contract/document.ts';
import type { ApiModel, Call, Field, TypeReference } from '../model/api.ts';
import { nameInGo, nameRequestType, writeGoCall } from '../model/naming.ts';
import { keyVariable, listGivenValues, type SampleParts } from '../model/sample.ts';
import { writeModulePath } from './module-path.ts';
import { writeFieldType, writeType } from './types.ts';

/** The longest text that stays on one line. */
const lineLength = 60;

/** Writes the program as Go reads it, but without gofmt's spaces, so that a browser can write it too. */
export function renderGoProgram({ call, api, server }: SampleParts): string {
  const parameters = ['context.Background()', ...renderArguments(call, api)].join(', ');
  return `package main

import (
	"context"
	"encoding/json"
	"log"
	"os"

	${JSON.stringify(writeModulePath(api.version))}
)

func main() {
	// The key comes from ${keyVariable}.
	client, err := infrai.NewClient(infrai.WithBaseURL(${JSON.stringify(server)}))
	if err != nil {
		log.Fatal(err)
	}
	result, err := ${writeGoCall(call, api.calls)}(${parameters})
	if err != nil {
		log.Fatal(err)
	}
	json.NewEncoder(os.Stdout).Encode(result)
}
`;
}

/** What is in the path is given by position, everything else in a struct. */
function renderArguments(call: Call, api: ApiModel): string[] {
  const { path, named, idempotencyKey } = listGivenValues(call);
  const options = idempotencyKey === undefined ? [] : [`infrai.WithIdempotencyKey(${JSON.stringify(idempotencyKey)})`];
  const positions = path.map(({ parameter, value }) => renderLiteral(value, parameter.type, api));
  if (call.parameters.every(({ place }) => place === 'path')) return [...positions, ...options];
  const fields = named.map(({ parameter, value }) => renderAssignment(value, parameter, api));
  return [...positions, renderComposite(`infrai.${nameRequestType(call)}`, fields), ...options];
}

function renderAssignment(value: Json, field: Field, api: ApiModel): string {
  if (writeFieldType(field, true).startsWith('*')) {
    throw new Error(`scripts/targets/go/sample-text.ts cannot write \`${field.wireName}\` yet, which is a pointer.`);
  }
  return `${nameInGo(field.wireName)}: ${renderLiteral(value, field.type, api)}`;
}

/**
 * Writes a value as Go does.
 *
 * @param isElement whether it is an element of a list, whose type already names the type of the elements
 */
function renderLiteral(value: Json, type: TypeReference, api: ApiModel, isElement = false): string {
  if (type.kind === 'list') {
    const items = (value as Json[]).map((item) => renderLiteral(item, type.items, api, true));
    return renderComposite(qualifyType(type), items);
  }
  if (type.kind === 'record') {
    const fields = api.records.find(({ name }) => name === type.name)?.fields ?? [];
    const given = value as Record<string, Json>;
    const parts = fields.flatMap((field) => {
      const part = given[field.wireName];
      return part === undefined ? [] : [renderAssignment(part, field, api)];
    });
    return renderComposite(isElement ? '' : qualifyType(type), parts);
  }
  if (type.kind === 'enum') {
    const known = api.enums.find(({ name }) => name === type.name)?.values.includes(value as string);
    return known ? `${qualifyType(type)}${nameInGo(value as string)}` : JSON.stringify(value);
  }
  return renderJson(value);
}

/** Writes a value that has no type of its own. */
function renderJson(value: Json): string {
  if (value === null) return 'nil';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return renderComposite('[]any', value.map(renderJson));
  return renderComposite(
    'map[string]any',
    Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${renderJson(item)}`),
  );
}

function renderComposite(type: string, parts: string[]): string {
  const flat = `${type}{${parts.join(', ')}}`;
  return flat.length <= lineLength && !flat.includes('\n') ? flat : `${type}{\n${parts.join(',\n')},\n}`;
}

/** The name of a type outside its package. */
function qualifyType(type: TypeReference): string {
  if (type.kind === 'list') return `[]${qualifyType(type.items)}`;
  return 'name' in type ? `infrai.${writeType(type)}` : writeType(type);
}
