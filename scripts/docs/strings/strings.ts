import type { GuideGroup } from '../guide-list.ts';

/** The words of the site that are neither in the contract nor in a guide. Backticks make code. */
export interface Strings {
  /** What stands between two sentences. */
  sentenceGap: string;
  period: string;
  /** What stands between a name and what it names. */
  colon: string;
  /** What stands between two items of a list in a line. */
  comma: string;
  siteName: string;
  siteDescription: string;
  skip: string;
  menu: string;
  navigation: string;
  home: string;
  guideGroups: Record<GuideGroup, string>;
  changelog: { title: string; introduction: string };
  breadcrumbs: string;
  reference: string;
  onThisPage: string;
  nextPage: string;
  previousPage: string;
  copyPage: string;
  /** Above a command that does not end. */
  keepsRunning: string;
  linkTo: string;
  linkToHeading: string;
  /** What only script shows. */
  browser: {
    copy: string;
    copied: string;
    copyFailed: string;
    mockConnected: string;
    mockMissing: string;
    themeSystem: string;
    themeLight: string;
    themeDark: string;
  };
  search: {
    label: string;
    placeholder: string;
    results: string;
    none: string;
  };
  notFound: { title: string; text: string; back: string };
  overview: {
    title: string;
    /** What the list of pages calls it, below a heading that has the title already. */
    entry: string;
    description: string;
    metadata: string;
    metadataText: string;
    otherForms: string;
    openapi: string;
    openapiText: string;
    redoc: string;
    redocText: string;
    markdown: string;
    markdownText: string;
    llms: string;
    llmsText: string;
  };
  operation: {
    request: string;
    response: string;
    status: string;
    thrown: string;
    deprecated: string;
    nullable: string;
    eachItem: string;
    noOwnErrors: string;
    sharedErrors: string;
    parameters: string;
    body: string;
    optionalBody: string;
    returns: string;
    returnsText: string;
    errors: string;
    errorsText: string;
    sampleLanguage: string;
    keyInEnvironment: string;
    required: string;
    inPath: string;
    inQuery: string;
    inHeader: string;
    default: string;
    oneOf: string;
    example: string;
    when: string;
    otherwise: string;
    always: string;
  };
  /** The keywords of JSON Schema that limit a value. */
  constraints: {
    format: string;
    minLength: string;
    maxLength: string;
    pattern: string;
    minimum: string;
    maximum: string;
    exclusiveMinimum: string;
    exclusiveMaximum: string;
    multipleOf: string;
    minItems: string;
    maxItems: string;
    uniqueItems: string;
    minProperties: string;
    maxProperties: string;
  };
  schemas: { title: string; description: string; usedBy: string };
  tryIt: {
    title: string;
    introduction: string;
    /** In place of the introduction, where the site is not served beside a mock. */
    published: string;
    noScript: string;
    example: string;
    address: string;
    key: string;
    keyHint: string;
    body: string;
    force: string;
    send: string;
    sending: string;
    foreignAddress: string;
    unreachable: string;
    badName: string;
    badBody: string;
    badAddress: string;
    badKey: string;
    notInLanguage: string;
    keep: string;
    bytes: string;
    milliseconds: string;
  };
  /** The part of a page that subscribes to the live mock. */
  watch: {
    events: string;
    eventsText: string;
    members: string;
    membersText: string;
    subscribe: string;
    unsubscribe: string;
    join: string;
    leave: string;
    connecting: string;
    subscribed: string;
    joined: string;
    thisPage: string;
    ended: string;
    failed: string;
    foreign: string;
  };
  errors: {
    title: string;
    description: string;
    introduction: string;
    code: string;
    status: string;
    meaning: string;
    action: string;
    retry: string;
    yes: string;
    no: string;
    mockTitle: string;
    mockText: string;
  };
  websockets: {
    title: string;
    summary: string;
    address: string;
    toMock: string;
    fromMock: string;
    replies: string;
    download: string;
    downloadText: string;
  };
  machines: {
    summary: string;
    full: string;
    guides: string;
    reference: string;
    field: string;
    place: string;
    type: string;
    description: string;
  };
}
