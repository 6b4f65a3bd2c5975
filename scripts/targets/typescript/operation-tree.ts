import type { Operation } from '../../../src/contract/operations.ts';
import { docblock } from './docblock.ts';

/** Operations by the parts of their capability ids. One can be a call and hold others too. */
export interface OperationTree {
  operation?: Operation;
  children: Map<string, OperationTree>;
}

/**
 * Writes an object that holds something for each operation, arranged by the parts of its capability id, without the
 * module's name, and under its summary and description.
 *
 * @param renderLeaf writes what belongs to an operation, on lines that begin with the indent; where other capabilities'
 *   ids begin with the operation's, theirs are added to it, so it has to be a function then
 */
export function renderOperationTree(
  operations: Operation[],
  indent: string,
  renderLeaf: (operation: Operation, indent: string) => string,
): string {
  return renderTree(treeOf(operations), indent, renderLeaf);
}

/** Arranges operations by the parts of their capability ids, without the module's name. */
export function treeOf(operations: Operation[]): OperationTree {
  const root: OperationTree = { children: new Map() };
  for (const operation of operations) {
    let node = root;
    for (const part of operation.capability.split('.').slice(1)) {
      const next: OperationTree = node.children.get(part) ?? { children: new Map() };
      node.children.set(part, next);
      node = next;
    }
    node.operation = operation;
  }
  return root;
}

function renderTree(
  tree: OperationTree,
  indent: string,
  renderLeaf: (operation: Operation, indent: string) => string,
): string {
  const inner = `${indent}  `;
  const members = [...tree.children].map(([name, child]) => {
    const group = child.children.size > 0 ? renderTree(child, inner, renderLeaf) : undefined;
    if (child.operation === undefined) return `${inner}${name}: ${group},\n`;
    const text = docblock(describe(child.operation), inner);
    const leaf = renderLeaf(child.operation, inner);
    return `${text}${inner}${name}: ${group === undefined ? leaf : `Object.assign(${leaf}, ${group})`},\n`;
  });
  return `{\n${members.join('')}${indent}}`;
}

function describe(operation: Operation): string {
  return `${operation.summary}: \`${operation.capability}\`.\n\n${operation.description}`;
}
