import { type Html, html } from './html.ts';

/** What one tab shows. */
export interface Tab {
  /** What the choice of a reader is remembered by, such as `python`. */
  id: string;
  label: string;
  content: Html;
}

/**
 * Makes tabs that work without script: one radio button each, and the style sheet shows what belongs to it.
 *
 * @param name sets the tabs of a page apart
 */
export function renderTabs(tabs: Tab[], { name, legend }: { name: string; legend: string }): Html {
  return html`<fieldset class="tabs"><legend>${legend}</legend>
${tabs.map(
  ({ id, label }, index) =>
    html`<label><input type="radio" name="${name}" value="${id}"${index === 0 && html` checked`}>${label}</label>`,
)}
${tabs.map(({ id, content }) => html`<div data-tab="${id}">${content}</div>`)}
</fieldset>`;
}
