/**
 * Lets the key and the address hold for the other pages of this tab. They are in the tab's session only, which ends
 * with it, and only where the reader asks for it.
 *
 * @returns whether the form has them from another page now
 */
export function keepKey(form: HTMLFormElement): boolean {
  const box = form.elements.namedItem('keep') as HTMLInputElement | null;
  const fields = ['key', 'address'].map((name) => form.elements.namedItem(name) as HTMLInputElement);
  if (!box) return false;
  const write = () => {
    try {
      for (const field of fields) {
        if (box.checked) sessionStorage.setItem(`infrai-docs-${field.name}`, field.value);
        else sessionStorage.removeItem(`infrai-docs-${field.name}`);
      }
    } catch {
      // A browser that stores nothing keeps the key for this page only.
    }
  };
  try {
    for (const field of fields) {
      const kept = sessionStorage.getItem(`infrai-docs-${field.name}`);
      if (kept === null) continue;
      field.value = kept;
      box.checked = true;
    }
  } catch {
    box.disabled = true;
  }
  box.addEventListener('change', write);
  for (const field of fields) field.addEventListener('input', write);
  return box.checked;
}
