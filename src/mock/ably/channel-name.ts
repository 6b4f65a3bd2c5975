/** Whether a text can name a channel: not empty, not too long, without a colon or a space at its start. */
export function isValidChannel(name: string, nameLength: number): boolean {
  return name.length <= nameLength && /^(\[[^\]]*\])?[^:\s[]/.test(name);
}
