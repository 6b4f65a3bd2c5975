import type { Call } from '../model/api.ts';
import { renderDocblock } from './docblock.ts';

/** Calls by the parts of their capability ids. A part can be a call and hold others too. */
export interface CallTree {
  call?: Call;
  children: Map<string, CallTree>;
}

/**
 * Writes an object that holds something for each call, arranged by the parts of its capability id, without the module's
 * name, and under its summary and description.
 *
 * @param renderLeaf writes what belongs to a call, on lines that begin with the indent; where the ids of other
 *   capabilities begin with that of the call, theirs are added to it, so it has to be a function then
 */
export function renderCallTree(
  calls: readonly Call[],
  indent: string,
  renderLeaf: (call: Call, indent: string) => string,
): string {
  return renderTree(arrangeCalls(calls), indent, renderLeaf);
}

/** Arranges calls by the parts of their capability ids, without the module's name. */
export function arrangeCalls(calls: readonly Call[]): CallTree {
  const root: CallTree = { children: new Map() };
  for (const call of calls) {
    let node = root;
    for (const part of call.capability.split('.').slice(1)) {
      const next: CallTree = node.children.get(part) ?? { children: new Map() };
      node.children.set(part, next);
      node = next;
    }
    node.call = call;
  }
  return root;
}

function renderTree(tree: CallTree, indent: string, renderLeaf: (call: Call, indent: string) => string): string {
  const inner = `${indent}  `;
  const members = [...tree.children].map(([name, child]) => {
    const group = child.children.size > 0 ? renderTree(child, inner, renderLeaf) : undefined;
    if (child.call === undefined) return `${inner}${name}: ${group},\n`;
    const text = renderDocblock(describe(child.call), inner);
    const leaf = renderLeaf(child.call, inner);
    return `${text}${inner}${name}: ${group === undefined ? leaf : `Object.assign(${leaf}, ${group})`},\n`;
  });
  return `{\n${members.join('')}${indent}}`;
}

function describe({ summary, capability, operation }: Call): string {
  return `${summary}: \`${capability}\`.\n\n${operation.description}`;
}
