import { readSuccessExamples } from '../../../contract/example-requests.ts';
import type { Handler, ResultOf } from '../operation-types.ts';

/** Lists the types that the contract's example shows. The set is not closed: this server delivers any other event too. */
export const eventTypes: Handler<'eventTypes'> = (_parameters, { operation }) => {
  const [example] = Object.values(readSuccessExamples(operation));
  const { data } = (example?.value ?? { data: { types: [] } }) as { data: ResultOf<'eventTypes'> };
  return { data, vendor: null };
};
