/** The notice of each generated file, without the marks of a comment. */
const noticeText = 'Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.';

/** The notice as a line of TypeScript, JavaScript or Java. */
export const slashNotice = `// ${noticeText}\n`;

/** The notice as a line of Python and of other formats whose comments begin with `#`. */
export const hashNotice = `# ${noticeText}\n`;
