/** Something in the contract that a target or a page cannot express, with its place in the hand-written files. */
export class ContractProblem extends Error {
  override readonly name = 'ContractProblem';
  /** The file below `openapi/`, such as `schemas/Channel.yaml`. */
  readonly file: string;
  /** The place in the file, as a JSON pointer such as `#/properties/name`. */
  readonly pointer: string;

  constructor(message: string, file: string, pointer: string) {
    super(message);
    this.file = file;
    this.pointer = pointer;
  }
}
