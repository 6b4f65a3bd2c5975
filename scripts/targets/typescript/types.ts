import { slashNotice } from '../model/notice.ts';
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
    const ast = await openapiTypescript(copy, { defaultNonNullable: false, silent: true });
    return new Map([['typescript/types.ts', `${slashNotice}\n${astToString(ast)}`]]);
  },
};
