import { expect, test } from 'vitest';
import { escapeText } from '../../src/discover/escape.ts';
import type { Finding } from '../../src/discover/finding.ts';
import { formatReport } from '../../src/discover/format-report.ts';
import { createReport, tellsAnything } from '../../src/discover/report.ts';

const report = (findings: Finding[], unread: { url: string; problem: string }[] = []) =>
  createReport('https://api.example', '2.0.0', [{ capability: 'realtime.publish', findings }], { unread });
const agrees: Finding = { fact: 'method', verdict: 'agrees', contract: 'POST', service: 'POST' };
const differs: Finding = { fact: 'path', verdict: 'differs', contract: '/a', service: '/b' };
const notTold: Finding = { fact: 'statuses', verdict: 'not told', contract: '200' };

test('a report counts its findings', () => {
  const { summary } = report([agrees, agrees, differs, notTold, notTold, notTold]);
  expect(summary).toEqual({ agrees: 2, differs: 1, 'not told': 3 });
});

test.each<[Finding[], boolean]>([
  [[], false],
  [[notTold], false],
  [[agrees], true],
  [[differs], true],
])('%j tells anything: %j', (findings, expected) => {
  expect(tellsAnything(report(findings))).toBe(expected);
});

test('every text of the service is made safe to print', () => {
  const evil = 'a\x1b[2J';
  const safe = 'a\\u{1b}[2J';
  const unread = [{ url: evil, problem: evil }];
  const finding = { fact: evil, verdict: 'differs', contract: evil, service: evil } as const;
  expect(createReport(evil, '2.0.0', [{ capability: evil, findings: [finding, notTold] }], { unread })).toEqual({
    baseUrl: safe,
    contract: '2.0.0',
    summary: { agrees: 0, differs: 1, 'not told': 1 },
    capabilities: [
      { capability: safe, findings: [{ fact: safe, verdict: 'differs', contract: safe, service: safe }, notTold] },
    ],
    unread: [{ url: safe, problem: safe }],
  });
});

test.each([
  ['line\nend', 'line\\u{a}end'],
  ['\u202eright', '\\u{202e}right'],
  ['\u2028', '\\u{2028}'],
  ['\u2029', '\\u{2029}'],
  ['\ud800', '\\u{d800}'],
  ['\x7f\x9b', '\\u{7f}\\u{9b}'],
  ['频道 😀 é', '频道 😀 é'],
  ['x'.repeat(300), 'x'.repeat(300)],
  ['x'.repeat(301), `${'x'.repeat(300)}…`],
])('%j is written as %s', (text, safe) => {
  expect(escapeText(text)).toBe(safe);
});

test('a table has a line for each finding, and one for all errors of a capability that agree', () => {
  const error = (fact: string, verdict: Finding['verdict'] = 'agrees'): Finding => ({
    fact: `error ${fact}`,
    verdict,
    contract: 'x',
    service: 'x',
  });
  const text = formatReport(
    report(
      [agrees, error('A: status'), error('A: retry'), error('B: status'), error('B: retry', 'differs'), notTold],
      [{ url: 'https://api.example/v1/discovery', problem: 'responds with status 404' }],
    ),
  );
  expect(text.split('\n')).toEqual([
    'capability        result    fact            contract  service',
    '----------------  --------  --------------  --------  -------',
    'realtime.publish  agrees    method          POST      POST',
    'realtime.publish  differs   error B: retry  x         x',
    'realtime.publish  not told  statuses        200',
    'realtime.publish  agrees    errors          2 codes   2 codes',
    '',
    '4 facts agree, 1 differ, 1 are not told. Contract 2.0.0, service https://api.example.',
    'https://api.example/v1/discovery responds with status 404.',
  ]);
  expect(formatReport(report([error('A: status')]))).toContain('errors  1 code    1 code');
});

test('what is too wide for its column is cut', () => {
  const wide = (length: number): Finding => ({
    fact: 'f'.repeat(length),
    verdict: 'differs',
    contract: 'c'.repeat(length),
    service: 's'.repeat(length),
  });
  const lines = formatReport(report([wide(44), wide(45), wide(60), wide(61)]))
    .split('\n')
    .slice(2, 6);
  expect(lines.map((line) => line.split(/ {2,}/).slice(2))).toEqual([
    ['f'.repeat(44), 'c'.repeat(44), 's'.repeat(44)],
    [`${'f'.repeat(43)}…`, 'c'.repeat(45), 's'.repeat(45)],
    [`${'f'.repeat(43)}…`, 'c'.repeat(60), 's'.repeat(60)],
    [`${'f'.repeat(43)}…`, `${'c'.repeat(59)}…`, `${'s'.repeat(59)}…`],
  ]);
});
