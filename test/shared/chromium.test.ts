import { expect, test } from 'vitest';
import { listChromiums } from '../../scripts/shared/chromium.ts';

test('on Windows, Chrome and Edge are looked for under both folders of programs and under that of the user', () => {
  const environment = {
    ProgramFiles: 'D:\\Program Files',
    'ProgramFiles(x86)': 'D:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\a b\\AppData\\Local',
  };
  const places = listChromiums('win32', environment);
  for (const folder of Object.values(environment)) {
    expect(places).toContain(`${folder}\\Google\\Chrome\\Application\\chrome.exe`);
    expect(places).toContain(`${folder}\\Microsoft\\Edge\\Application\\msedge.exe`);
  }
  expect(places.findIndex((place) => place.includes('msedge'))).toBeGreaterThan(
    places.findLastIndex((place) => place.includes('chrome.exe')),
  );
  expect(listChromiums('win32', {})).toEqual([]);
});

test('on macOS, they are looked for in the Applications of the machine and of the user', () => {
  const places = listChromiums('darwin', { HOME: '/Users/me' });
  expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(places).toContain('/Users/me/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
});

test('elsewhere they are programs of the PATH, and CHROMIUM_PATH is the only place if it is set', () => {
  expect(listChromiums('linux', {})).toContain('chromium');
  for (const platform of ['win32', 'darwin', 'linux'] as const) {
    expect(listChromiums(platform, { CHROMIUM_PATH: '/opt/chrome', ProgramFiles: 'C:\\Program Files' })).toEqual([
      '/opt/chrome',
    ]);
  }
});
