import type { LocalizedContract } from '../contract.ts';
import type { Guide } from '../guides.ts';
import type { Language } from '../language.ts';
import { stripMarkdown } from '../pages/guide.ts';
import {
  asyncapiPath,
  errorsPath,
  llmsFullPath,
  locateGuide,
  locateOperation,
  locateText,
  markdownPath,
  openapiPath,
} from '../site-map.ts';

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
      (guide) => `- [${guide.title}](${locateText(locateGuide(guide.name))}): ${stripMarkdown(guide.introduction)}`,
    ),
    '',
    `## ${machines.reference}`,
    '',
    `- [${overview.title}](${markdownPath}): ${overview.description}`,
    `- [AsyncAPI 3.0](${asyncapiPath}): ${strings.websockets.summary}`,
    `- [llms-full.txt](${llmsFullPath}): ${machines.full}`,
    `- [OpenAPI 3.1](${openapiPath}): ${overview.openapiText}`,
    ...api.calls.map((call) => `- [${call.capability}](${locateText(locateOperation(call))}): ${call.summary}`),
    `- [${errors.title}](${locateText(errorsPath)}): ${errors.description}`,
  ];
  return `${lines.join('\n')}\n`;
}
