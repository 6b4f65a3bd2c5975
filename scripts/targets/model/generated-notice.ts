/** The first line of each generated source file. */
export const generatedNotice = '// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.\n';
