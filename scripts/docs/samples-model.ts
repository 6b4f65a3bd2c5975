import type { ApiModel, Field } from '../targets/model/api.ts';

/** Writes what the page's script needs to know of the API to write code in all languages, as a script. */
export function writeSamplesModel({ version, calls, records, enums }: ApiModel): string {
  const omitDescriptions = (list: Field[]) => list.map((field) => ({ ...field, description: '' }));
  const model = {
    version,
    calls: calls.map(({ capability, operationId, typeName, method, parameters }) => ({
      capability,
      operationId,
      typeName,
      method,
      parameters: omitDescriptions(parameters),
      sample: {},
    })),
    records: records.map(({ name, fields: own }) => ({ name, fields: omitDescriptions(own) })),
    enums: enums.map(({ name, values }) => ({ name, values })),
  };
  return `globalThis.samplesModel = ${JSON.stringify(model)};\n`;
}
