import { format } from '@wasm-fmt/gofmt';
import type { SampleLanguage } from '../model/sample.ts';
import { renderGoProgram } from './sample-text.ts';

/** Uses the client that is made from the contract. */
export const goSample: SampleLanguage = {
  id: 'go',
  label: 'Go',
  fence: 'go',
  file: ({ operationId }) => `go/${operationId}/main.go`,
  render: (parts) => format(renderGoProgram(parts)),
};
