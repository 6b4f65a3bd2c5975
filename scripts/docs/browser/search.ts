import type { SearchRecord } from '../search-data.ts';
import { createSearch } from './search-index.ts';

declare global {
  var searchRecords: SearchRecord[];
}

globalThis.searchSite = createSearch(globalThis.searchRecords);
