import type ts from 'typescript';
import type { Schema } from '../../../src/contract/document.ts';
import { slashNotice } from '../model/notice.ts';
import { isUnlisted, readOpenSet } from '../model/schemas.ts';
import type { Target } from '../target.ts';
import { adaptToTypes } from './adapt-to-types.ts';

/** The contract's paths, operations and schemas as TypeScript types. */
export const typescriptTypes: Target = {
  name: 'typescript types',
  ownProcess: true,
  async generate({ document }) {
    // It loads the TypeScript compiler, which takes longer than everything else together.
    const { default: openapiTypescript, astToString } = await import('openapi-typescript');
    // openapi-typescript annotates the document that it is given, so it gets a copy.
    const copy = adaptToTypes(document) as unknown as Parameters<typeof openapiTypescript>[0];
    // A default is what the server assumes, so the caller may still leave the property out.
    const ast = await openapiTypescript(copy, {
      defaultNonNullable: false,
      silent: true,
      inject: unlistedText,
      transform: await createTransform(),
    });
    return new Map([['typescript/types.ts', `${slashNotice}\n${astToString(ast)}`]]);
  },
};

/**
 * The type of a text that the contract does not list. It has to be an enum: to the compiler, a known text
 * may equal any other type that stands for a string, and comparing would no longer tell the branches of a union apart.
 */
const unlistedText = `/**
 * A text that the contract does not list, such as the name of a newer vendor. Its type is
 * apart from theirs, so that \`vendor === 'pusher'\` tells the type of the token. Compare it as \`String(vendor)\`.
 */
export declare enum UnlistedText {
  text = 'any other text',
}`;

/** Creates the function that gives texts with a mark of the contract's own their types. */
async function createTransform() {
  const { factory, SyntaxKind } = (await import('typescript')).default;
  const text = () => factory.createKeywordTypeNode(SyntaxKind.StringKeyword);
  return (schema: object) => {
    if (isUnlisted(schema as Schema)) return factory.createTypeReferenceNode('UnlistedText');
    const name = readOpenSet(schema as Schema);
    if (name === undefined) return undefined;
    const access = (type: ts.TypeNode, key: string) =>
      factory.createIndexedAccessTypeNode(type, factory.createLiteralTypeNode(factory.createStringLiteral(key)));
    const known = access(access(factory.createTypeReferenceNode('components'), 'schemas'), name);
    // An editor offers the known values, and any other text passes.
    const other = factory.createIntersectionTypeNode([text(), factory.createTypeLiteralNode([])]);
    return factory.createUnionTypeNode([known, factory.createParenthesizedType(other)]);
  };
}
