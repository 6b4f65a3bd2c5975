import type { LocalizedContract } from '../contract.ts';
import type { Guide } from '../guides.ts';
import type { Language } from '../language.ts';
import { stripMarkdown } from '../pages/guide.ts';
import { locateGuideText, markdownPath, openapiPath } from '../site-map.ts';

/** Makes the table of contents for language models, in the form of https://llmstxt.org. */
export function renderLlms({ api }: LocalizedContract, guides: Guide[], { strings }: Language): string {
  const { machines, overview, errors } = strings;
  const lines = [
    `# ${api.title}`,
    '',
    `> ${machines.summary}`,
    '',
    `## ${machines.guides}`,
    '',
    ...guides.map(
      (guide) => `- [${guide.title}](${locateGuideText(guide.name)}): ${stripMarkdown(guide.introduction)}`,
    ),
    '',
    `## ${machines.reference}`,
    '',
    `- [${overview.title}](${markdownPath}): ${overview.description}`,
    `- [OpenAPI 3.1](${openapiPath}): ${overview.openapiText}`,
    ...api.calls.map(
      ({ capability, summary }) => `- [${capability}](${markdownPath}#${capability.replaceAll('.', '')}): ${summary}`,
    ),
    `- [${errors.title}](${markdownPath}#${errors.title.toLowerCase()}): ${errors.description}`,
  ];
  return `${lines.join('\n')}\n`;
}
