/** The words that each language keeps for itself, as far as our samples use them. */
const keywords: Record<string, string> = {
  bash: '',
  json: '',
  http: '',
  ts: 'import|from|const|await|new|process|async|function|return',
  python: 'import|from|with|as|print|None|True|False',
  go: 'package|import|func|if|nil|err|var|return',
  java: 'import|public|class|static|void|var|new|return',
};

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeCode(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? '');
}

/**
 * Colours code that changes in the page, in the classes that the pages are built with. It knows as much of a language
 * as our samples have.
 *
 * @returns HTML
 */
export function paintCode(code: string, language: string): string {
  const words = keywords[language] ?? '';
  const isJson = language === 'json';
  const parts = new RegExp(
    [
      `(?<comment>${language === 'bash' || language === 'python' ? '(?<=^|\\s)#[^\\n]*' : language === 'go' || language === 'java' || language === 'ts' ? '(?<=^|\\s)//[^\\n]*' : '(?!)'})`,
      `(?<name>${isJson ? '"(?:\\\\.|[^"\\\\])*"(?=\\s*:)' : language === 'http' ? '^[\\w-]+(?=:)' : '(?!)'})`,
      `(?<string>"(?:\\\\.|[^"\\\\])*"|'(?:\\\\.|[^'\\\\])*')`,
      `(?<keyword>${words === '' ? '(?!)' : `\\b(?:${words})\\b`})`,
      `(?<constant>\\b(?:true|false|null|\\d+(?:\\.\\d+)?)\\b)`,
      `(?<function>${isJson || language === 'http' ? '(?!)' : language === 'bash' ? '^(?:curl|export)\\b' : '\\b\\w+(?=\\()'})`,
    ].join('|'),
    'gm',
  );
  let html = '';
  let end = 0;
  for (const match of code.matchAll(parts)) {
    html += escapeCode(code.slice(end, match.index));
    const [kind = ''] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? [];
    html += `<span class="t-${kind === 'name' ? 'keyword' : kind}">${escapeCode(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  return html + escapeCode(code.slice(end));
}
