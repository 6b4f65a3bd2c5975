import { bundleSize } from '../package/bundle-size.ts';
import { atMost, type Benchmark } from './benchmark.ts';

/** What a bundle of the client weighs. */
export const clientSize: Benchmark = {
  name: 'client-size',
  async run() {
    const whole = await bundleSize("export { createRealtime } from './src/index.ts';");
    return {
      title: 'bytes of a bundle for browsers by esbuild, with openapi-fetch in it',
      columns: ['what', 'minified', 'minified and gzipped'],
      rows: [['the whole client', whole.minified, whole.gzipped]],
      limits: [atMost('the whole client, bytes', whole.gzipped, 5000)],
    };
  },
};
