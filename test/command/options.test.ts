import { expect, test } from 'vitest';
import { parseAddress, parseAddressOptions, parseOptions, UsageError } from '../../src/command/options.ts';

const defaults = { host: '127.0.0.1', port: 4010 };

test.each([
  [[], defaults],
  [['--port', '0'], { host: '127.0.0.1', port: 0 }],
  [['--port', '65535'], { host: '127.0.0.1', port: 65_535 }],
  [['--host', '::1', '--port', '80'], { host: '::1', port: 80 }],
])('%j is an address', (parameters, address) => {
  expect(parseAddress(parameters, defaults)).toEqual(address);
  expect(parseAddressOptions({}, defaults)).toEqual(defaults);
});

test.each(['65536', '80a', 'a80', '', ' ', '8.5', '0x50'])('"%s" is no port', (port) => {
  expect(() => parseAddress(['--port', port], defaults)).toThrow(
    new UsageError(`--port ${port}: not a port. Give a whole number from 0 to 65535; 0 takes any free port.`),
  );
});

test('of an unknown option the message says only that, and lists the options', () => {
  expect(() => parseOptions(['--prot'], { port: { type: 'string' }, log: { type: 'string' } })).toThrow(
    new UsageError("Unknown option '--prot'. The options are: --port, --log."),
  );
});

test('of a value that looks like an option the message says in one line how it is given', () => {
  const read = () => parseOptions(['--port', '-1'], { port: { type: 'string' } });
  expect(read).toThrow(/ambiguous\. Did you forget .* '--port=-XYZ'\. The options are: --port\.$/);
  expect(read).not.toThrow(/\n/);
});
