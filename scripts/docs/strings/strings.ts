import type { GuideGroup } from '../guide-list.ts';

/** The words of the site that are neither in the contract nor in a guide. Backticks make code. */
export interface Strings {
  /** What stands between two sentences. */
  sentenceGap: string;
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
  breadcrumbs: string;
  reference: string;
  onThisPage: string;
  nextPage: string;
  previousPage: string;
  linkToHeading: string;
  /** What only script shows. */
  browser: {
    copy: string;
    copied: string;
    copyFailed: string;
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
    parameters: string;
    body: string;
    optionalBody: string;
    returns: string;
    returnsText: string;
    errors: string;
    errorsText: string;
    samples: string;
    sampleLanguage: string;
    response: string;
    required: string;
    deprecated: string;
    inPath: string;
    inQuery: string;
    inHeader: string;
    default: string;
    oneOf: string;
    example: string;
    when: string;
    otherwise: string;
    minimum: string;
    always: string;
  };
  tryIt: {
    title: string;
    introduction: string;
    noScript: string;
    example: string;
    address: string;
    key: string;
    keyHint: string;
    body: string;
    force: string;
    forceNothing: string;
    send: string;
    sending: string;
    foreignAddress: string;
    unreachable: string;
    badName: string;
    badBody: string;
    badAddress: string;
    milliseconds: string;
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
  machines: {
    summary: string;
    guides: string;
    reference: string;
    field: string;
    place: string;
    type: string;
    description: string;
  };
}
