/** Says why something failed. The error of fetch has the reason in its cause. */
export function readReason(failure: unknown): string {
  const { message, cause } = Object(failure) as Error & { cause?: { code?: string; message?: string } };
  return cause ? `${message} (${cause.code ?? cause.message})` : message || String(failure);
}
