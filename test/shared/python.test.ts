import { expect, test } from 'vitest';
import { findInEnvironment, findPython } from '../../scripts/shared/python.ts';

test('Python is `py` or `python` on Windows, and `python3` elsewhere', () => {
  expect(findPython('win32', () => true)).toBe('py');
  expect(findPython('win32', (command) => command === 'python')).toBe('python');
  expect(findPython('linux', () => false)).toBe('python3');
  expect(findPython('darwin', () => true)).toBe('python3');
});

test('a virtual environment keeps its programs where its system does', () => {
  expect(findInEnvironment('C:\\a b\\venv', 'pip', 'win32')).toBe('C:\\a b\\venv\\Scripts\\pip.exe');
  expect(findInEnvironment('/a b/venv', 'pip', 'linux')).toBe('/a b/venv/bin/pip');
});
