import { format } from '@wasm-fmt/gofmt';
import type { Json } from '../../../src/contract/document.ts';
import type { ApiModel, Field, TypeReference } from '../model/api.ts';
import { goCall, goName, requestTypeName } from '../model/naming.ts';
import { givenValues, keyVariable, type SampleCall, type SampleLanguage } from '../model/sample.ts';
import { fieldType, goType } from './types.ts';

/** What fits on the line that it is on. */
const lineLength = 60;

/** Uses the client that is made from the contract. */
export const go: SampleLanguage = {
  id: 'go',
  label: 'Go',
  fence: 'go',
  file: (operation) => `go/${operation.operationId}/main.go`,
  render(sample) {
    const { call, api, server } = sample;
    const parameters = ['context.Background()', ...givenArguments(sample)].join(', ');
    return format(`package main

import (
	"context"
	"encoding/json"
	"log"
	"os"

	"infrai.cc/go/infrai"
)

func main() {
	// The key comes from ${keyVariable}.
	client, err := infrai.NewClient(infrai.WithBaseURL(${JSON.stringify(server)}))
	if err != nil {
		log.Fatal(err)
	}
	result, err := ${goCall(call, api.calls)}(${parameters})
	if err != nil {
		log.Fatal(err)
	}
	json.NewEncoder(os.Stdout).Encode(result)
}
`);
  },
};

/** What is in the path is given by position, everything else in a struct. */
function givenArguments(sample: SampleCall): string[] {
  const { path, named } = givenValues(sample);
  const positions = path.map(({ parameter, value }) => literal(value, parameter.type, sample.api));
  if (sample.call.parameters.every(({ place }) => place === 'path')) return positions;
  const fields = named.map(({ parameter, value }) => assignment(value, parameter, sample.api));
  return [...positions, composite(`infrai.${requestTypeName(sample.call)}`, fields)];
}

function assignment(value: Json, field: Field, api: ApiModel): string {
  if (fieldType(field, true).startsWith('*')) {
    throw new Error(`scripts/targets/go/sample.ts cannot write \`${field.wireName}\` yet, which is a pointer.`);
  }
  return `${goName(field.wireName)}: ${literal(value, field.type, api)}`;
}

/**
 * Writes a value as Go does.
 *
 * @param isElement whether it stands in a list, which has said the type of its elements already
 */
function literal(value: Json, type: TypeReference, api: ApiModel, isElement = false): string {
  if (type.kind === 'list') {
    const items = (value as Json[]).map((item) => literal(item, type.items, api, true));
    return composite(qualified(type), items);
  }
  if (type.kind === 'record') {
    const fields = api.records.find(({ name }) => name === type.name)?.fields ?? [];
    const given = value as Record<string, Json>;
    const parts = fields.flatMap((field) => {
      const part = given[field.wireName];
      return part === undefined ? [] : [assignment(part, field, api)];
    });
    return composite(isElement ? '' : qualified(type), parts);
  }
  if (type.kind === 'enum') {
    const known = api.enums.find(({ name }) => name === type.name)?.values.includes(value as string);
    return known ? `${qualified(type)}${goName(value as string)}` : JSON.stringify(value);
  }
  return json(value);
}

/** Writes a value that has no type of its own. */
function json(value: Json): string {
  if (value === null) return 'nil';
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return composite('[]any', value.map(json));
  return composite(
    'map[string]any',
    Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${json(item)}`),
  );
}

function composite(type: string, parts: string[]): string {
  const flat = `${type}{${parts.join(', ')}}`;
  return flat.length <= lineLength && !flat.includes('\n') ? flat : `${type}{\n${parts.join(',\n')},\n}`;
}

/** The name of a type outside its package. */
function qualified(type: TypeReference): string {
  if (type.kind === 'list') return `[]${qualified(type.items)}`;
  return 'name' in type ? `infrai.${goType(type)}` : goType(type);
}
