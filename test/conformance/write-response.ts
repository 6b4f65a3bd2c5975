import { gzipSync } from 'node:zlib';
import type { Attempt } from '../../scripts/conformance/case.ts';
import { requestId } from '../../scripts/conformance/read-cases.ts';
import type { Received } from './received.ts';

const usualMetadata = `{"request_id":"${requestId}","cost_usd":0,"latency_ms":1,"vendor":null,"cache_hit":false}`;

/** Writes the bytes of a response. */
export function writeResponse(attempt: Attempt, { headers: { authorization = '' } }: Received) {
  const key = authorization.replace(/^Bearer /, '');
  const fill = (text: string) => fillDates(text.replaceAll('{key}', key));
  if (attempt.raw !== undefined) return { head: Buffer.from(fill(attempt.raw), 'latin1'), body: Buffer.alloc(0) };
  const { status = 200, base64, bom, gzip, chunked, headers = {} } = attempt;
  let body = base64 === undefined ? Buffer.from(fill(writeBody(attempt))) : Buffer.from(base64, 'base64');
  if (bom) body = Buffer.concat([Buffer.from('\ufeff'), body]);
  const lines = [`HTTP/1.1 ${status} Some Reason`];
  const all: Record<string, string | string[]> = { 'Content-Type': 'application/json', ...headers };
  for (const [name, values] of Object.entries(all)) {
    for (const value of [values].flat()) lines.push(`${name}: ${fill(value)}`);
  }
  if (gzip) {
    lines.push('Content-Encoding: gzip');
    body = gzipSync(body);
    if (gzip === 'broken') body.fill(0, 12);
  }
  if (chunked) {
    lines.push('Transfer-Encoding: chunked');
    const chunk = Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n')]);
    body = Buffer.concat([chunk, Buffer.from('0\r\n\r\n')]);
  } else if (status !== 204 && status !== 304) lines.push(`Content-Length: ${body.length}`);
  lines.push('Connection: close', '', '');
  return { head: Buffer.from(lines.join('\r\n'), 'latin1'), body };
}

function writeBody({ status = 200, data, error, body, metadata = usualMetadata }: Attempt): string {
  if (body !== undefined) return body;
  if (error !== undefined) return `{"ok":false,"data":null,"error":${JSON.stringify(error)},"metadata":${metadata}}`;
  if (data !== undefined) return `{"ok":true,"data":${data},"error":null,"metadata":${metadata}}`;
  return status === 204 ? '' : '';
}

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Fills in dates in the three forms of HTTP: `{imf:60}`, `{rfc850:60}` and `{asctime:60}` are 60 seconds from now. */
function fillDates(text: string): string {
  return text.replace(/\{(imf|rfc850|asctime):(-?\d+)\}/g, (_whole, form: string, seconds: string) => {
    const date = new Date(Date.now() + Number(seconds) * 1000);
    const day = days[date.getUTCDay()] ?? '';
    const month = months[date.getUTCMonth()];
    const time = date.toISOString().slice(11, 19);
    const year = date.getUTCFullYear();
    const two = String(date.getUTCDate()).padStart(2, '0');
    if (form === 'imf') return date.toUTCString();
    if (form === 'rfc850') return `${day}, ${two}-${month}-${String(year).slice(2)} ${time} GMT`;
    return `${day.slice(0, 3)} ${month} ${String(date.getUTCDate()).padStart(2)} ${time} ${year}`;
  });
}
