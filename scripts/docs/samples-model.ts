import type { ApiModel, Field } from '../targets/model/api.ts';

/** Writes what the page's script needs to know of the API to write code in all languages, as a script. */
export function writeSamplesModel({ version, calls, records, enums }: ApiModel): string {
  const fields = (list: Field[]) => list.map((field) => ({ ...field, description: '' }));
  const model = {
    version,
    calls: calls.map(({ capability, operationId, typeName, method, parameters }) => ({
      capability,
      operationId,
      typeName,
      method,
      parameters: fields(parameters),
      sample: {},
    })),
    records: records.map(({ name, fields: own }) => ({ name, fields: fields(own) })),
    enums: enums.map(({ name, values }) => ({ name, values })),
  };
  return `globalThis.samplesModel = ${JSON.stringify(model)};\n`;
}
