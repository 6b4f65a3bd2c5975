import { renderGoProgram } from '../../targets/go/sample-text.ts';
import { javaSample } from '../../targets/java/sample.ts';
import type { ApiModel } from '../../targets/model/api.ts';
import type { SampleParts } from '../../targets/model/sample.ts';
import { pythonSample } from '../../targets/python/sample.ts';
import { curlSample } from '../../targets/samples/curl.ts';
import { typescriptSample } from '../../targets/typescript/sample.ts';
import type { FormRequest } from './console-request.ts';
import { formatGo } from './format-go.ts';

declare global {
  var samplesModel: ApiModel;
}

/** Writes the code of a request in a language, or says why it cannot be written. */
export type SampleWriter = (
  language: string,
  capability: string,
  request: FormRequest,
) => { source: string; fence: string } | { problem: string } | undefined;

interface Writer {
  fence: string;
  render(parts: SampleParts): string;
}

const writers: Record<string, Writer> = {
  curl: curlSample,
  typescript: typescriptSample,
  python: pythonSample,
  go: { fence: 'go', render: (parts) => formatGo(renderGoProgram(parts)) },
  java: javaSample,
};

globalThis.writeSample = (language, capability, { server, key: _key, ...request }) => {
  const api = globalThis.samplesModel;
  const call = api.calls.find((item) => item.capability === capability);
  const writer = writers[language];
  if (call === undefined || writer === undefined) return undefined;
  const sample = { ...call.sample, request: { name: '', ...request } };
  try {
    return { source: writer.render({ call: { ...call, sample }, api, server }), fence: writer.fence };
  } catch (error) {
    return { problem: (error as Error).message };
  }
};
