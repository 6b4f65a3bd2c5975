import type { operations } from '../../../generated/typescript/types.ts';
import type { Operation } from '../../contract/operations.ts';
import type { Project } from '../state/project.ts';

/** An operation of the contract. */
export type OperationId = keyof operations;

type BodyOf<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : unknown;

type Part<Value> = [NonNullable<Value>] extends [never] ? unknown : NonNullable<Value>;

/** The parameters of an operation: its body, or the parameters of its path and query as one object. */
export type ParametersOf<Id extends OperationId> = BodyOf<Id> &
  Part<operations[Id]['parameters']['path']> &
  Part<operations[Id]['parameters']['query']>;

/** What an operation returns, without the envelope. */
export type ResultOf<Id extends OperationId> = operations[Id]['responses'][200]['content']['application/json']['data'];

/** Whose call it is and where it came, beside its parameters. */
export interface CallContext {
  project: Project;
  /** What the contract says of the operation. */
  operation: Operation;
  /** Finds the address of this server for WebSockets, such as `ws://127.0.0.1:4010`. */
  findEndpoint(): string;
}

/** What a handler returns. */
interface Outcome<Data> {
  data: Data;
  /** The vendor that handled the call; `null` when no vendor was involved. */
  vendor: string | null;
}

/**
 * Handles the calls of one operation on the state of a project. The parameters are valid by the contract.
 *
 * @throws CallRefusal for what the contract's schemas cannot express
 */
export type Handler<Id extends OperationId> = (
  parameters: ParametersOf<Id>,
  context: CallContext,
) => Outcome<ResultOf<Id>> | Promise<Outcome<ResultOf<Id>>>;

/** One handler for each operation: the type checker names the one that is missing. */
export type Handlers = { readonly [Id in OperationId]: Handler<Id> };
