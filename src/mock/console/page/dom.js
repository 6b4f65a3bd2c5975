/** Finds an element of the page by its id. */
export function byId(id) {
  return document.getElementById(id);
}

/** Creates an element with a class and a text. */
export function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Sets a text only when it differs, so that a live region announces only changes. */
export function setText(target, text) {
  if (target.textContent !== text) target.textContent = text;
}

/**
 * Shows items in a list. An item that was there keeps its element, and with it the focus and selected text.
 *
 * @param readKey returns the text that tells items apart
 * @param create creates the element of a new item
 * @param update writes an item's figures into its element
 */
export function showList(list, items, readKey, create, update) {
  const shown = new Map(Array.from(list.children, (child) => [child.dataset.key, child]));
  let next = list.firstElementChild;
  for (const item of items) {
    const key = readKey(item);
    let child = shown.get(key);
    if (child === undefined) {
      child = create(item);
      child.dataset.key = key;
    }
    shown.delete(key);
    update(child, item);
    if (child === next) next = next.nextElementSibling;
    else list.insertBefore(child, next);
  }
  for (const gone of shown.values()) gone.remove();
}
