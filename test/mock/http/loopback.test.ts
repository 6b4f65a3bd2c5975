import { expect, test } from 'vitest';
import { isLoopbackAddress, isLoopbackName, isLoopbackOrigin } from '../../../src/mock/http/loopback.ts';

test.each(['127.0.0.1', '127.255.0.9', '::1', '::ffff:127.0.0.1', '::FFFF:127.0.0.1'])(
  'a connection from %s is from this machine',
  (address) => {
    expect(isLoopbackAddress(address)).toBe(true);
  },
);

test.each([
  undefined,
  '',
  '10.0.0.1',
  '128.0.0.1',
  '27.0.0.1',
  '1127.0.0.1',
  '127.attacker.example',
  '::',
  '::2',
  '2001:db8::1',
  '::ffff:10.0.0.1',
  '12::ffff:7.0.0.1',
])('a connection from %j is not', (address) => {
  expect(isLoopbackAddress(address)).toBe(false);
});

test.each(['localhost', 'LOCALHOST', 'app.localhost', 'a.b.Localhost', '127.0.0.1', '::1', '[::1]'])(
  'the name %s always means this machine',
  (name) => {
    expect(isLoopbackName(name)).toBe(true);
    if (name !== '::1') expect(isLoopbackOrigin(`http://${name}:3000`)).toBe(true);
  },
);

test.each([
  '',
  'notlocalhost',
  'localhost.attacker.example',
  'x.localhost.attacker.example',
  'localhost.',
  '127.0.0.1.attacker.example',
  '[::1].attacker.example',
  'x[::1]',
  '127[.0.0.1]',
  '[127.0.0].1',
  '192.168.1.7',
])('the name %j may mean another one', (name) => {
  expect(isLoopbackName(name)).toBe(false);
  expect(isLoopbackOrigin(`http://${name}`)).toBe(false);
});

test.each(['null', '', 'localhost', 'file://'])('the origin %j is no page of this machine', (origin) => {
  expect(isLoopbackOrigin(origin)).toBe(false);
});
