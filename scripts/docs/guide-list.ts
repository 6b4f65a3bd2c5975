/** The guides by group, in the order in which people need them. Each is `docs/<language>/<name>.md`. */
export const guideGroups = {
  start: ['quick-start', 'install', 'from-curl'],
  build: [
    'authentication',
    'tokens-and-signatures',
    'browsers',
    'mobile',
    'channels-and-presence',
    'publishing',
    'errors-and-retries',
  ],
  production: ['security', 'limits', 'troubleshooting'],
  test: ['mock-servers', 'live-mock', 'running-the-live-mock', 'testing', 'testing-in-ci'],
  tools: ['typescript', 'typescript-entry-points', 'python', 'go', 'java', 'agents', 'api-tools'],
  about: ['glossary', 'what-was-tested', 'how-fast'],
  contribute: ['checking-a-server', 'provenance', 'adding-a-capability'],
} as const;

export type GuideGroup = keyof typeof guideGroups;

export const guideNames = Object.values(guideGroups).flat();

/** The landing page's text has the form of a guide too. */
export const landingName = 'index';

/** The changelog is read from where it is kept, `CHANGELOG.md`. */
export const changelogName = 'changelog';
