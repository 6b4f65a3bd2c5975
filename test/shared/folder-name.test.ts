import { expect, test } from 'vitest';
import { refuseFolderName } from '../../scripts/shared/folder-name.ts';
import { UsageError } from '../../src/command/options.ts';

test.each(['/home/me/C# work/kit/', '/home/me/100%/kit/', '/home/me/what?/kit/'])(
  'the folder %s is refused in a line that names it and the character',
  (folder) => {
    expect(() => refuseFolderName(folder)).toThrow(UsageError);
    const [character = ''] = /[#%?]/.exec(folder) ?? [];
    const start = `The path of the project has ${character} in it, which Redocly and Spectral cannot read: ${folder}. Move`;
    expect(() => refuseFolderName(folder)).toThrow(start);
  },
);

test.each(['/home/me/kit/', '/home/me/我的 项目 (1)/kit/', "C:\\Users\\it's me & you\\kit\\"])(
  'the folder %s is taken',
  (folder) => refuseFolderName(folder),
);
