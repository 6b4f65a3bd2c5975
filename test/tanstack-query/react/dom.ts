import { Window } from 'happy-dom';

// A document for React, and nothing else of a browser: fetch, URL and their likes stay those of Node, so that calls
// really go to the mock. It has to be imported before what looks for a document.
const window = new Window({ url: 'http://localhost/' });
const { document, MutationObserver } = window;
// The client refuses to hold a key in what calls itself a browser, and React only looks whether there is a name.
const navigator = { userAgent: 'Node.js' };
for (const [name, value] of Object.entries({ window, document, navigator, MutationObserver })) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
