import { readSuccessExamples } from '../../../contract/example-requests.ts';
import type { DataOf, Handler } from '../operation-types.ts';

/** The types that the contract shows. It makes no closed set of them, so this server delivers any other event too. */
export const eventTypes: Handler<'eventTypes'> = (_parameters, { operation }) => {
  const [example] = Object.values(readSuccessExamples(operation));
  const { data } = (example?.value ?? { data: { types: [] } }) as { data: DataOf<'eventTypes'> };
  return { data, vendor: null };
};
