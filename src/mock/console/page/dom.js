/** Finds an element of the page by its id. */
export function byId(id) {
  return document.getElementById(id);
}

/** Makes an element with a class and a text. */
export function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Sets a text only when it is another, so that a live region speaks only of changes. */
export function setText(target, text) {
  if (target.textContent !== text) target.textContent = text;
}

/**
 * Makes a list show items. An item that was there keeps its element, and so its focus and its selected text.
 *
 * @param keyOf the text that tells items apart
 * @param create makes an element for a new item
 * @param update puts an item's figures into its element
 */
export function showList(list, items, keyOf, create, update) {
  const shown = new Map(Array.from(list.children, (child) => [child.dataset.key, child]));
  let next = list.firstElementChild;
  for (const item of items) {
    const key = keyOf(item);
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

/** Words a number of things: `1 member`, `12 members`. */
export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
