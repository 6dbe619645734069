// Bundles the elements, each with its framework's own compiler, into a folder.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { transformAsync } from '@babel/core';
import solid from 'babel-preset-solid';
import { build } from 'esbuild';
import { compile, compileModule } from 'svelte/compiler';

const [outdir] = process.argv.slice(2);
const at = (path) => new URL(`elements/${path}`, import.meta.url).pathname;

// Has esbuild load what `filter` names as `translate` writes it.
const compiler = (name, filter, translate) => ({
  name,
  setup({ onLoad }) {
    onLoad({ filter }, async ({ path }) => ({ contents: await translate(await readFile(path, 'utf8'), path) }));
  },
});

const solidCompiler = compiler('solid', /\.jsx$/, async (source, filename) =>
  (await transformAsync(source, { filename, presets: [solid], babelrc: false, configFile: false })).code);
const svelteCompiler = compiler('svelte', /\.svelte$/, (source, filename) =>
  compile(source, { filename, generate: 'client', runes: true }).js.code);
const svelteModules = compiler('svelte modules', /\.svelte\.js$/, (source, filename) =>
  compileModule(source, { filename, generate: 'client' }).js.code);

const elements = {
  vanilla: { entry: 'vanilla.mjs' },
  lit: { entry: 'lit.mjs' },
  'lit-hydrated': { entry: 'lit-hydrated.mjs' },
  preact: { entry: 'preact.mjs' },
  react: { entry: 'react.mjs', alias: { preact: at('as-preact.mjs'), 'preact/hooks': 'react' } },
  solid: { entry: 'solid.jsx', plugins: [solidCompiler] },
  svelte: { entry: 'svelte.svelte.js', plugins: [svelteCompiler, svelteModules] },
};

await Promise.all(Object.entries(elements).map(([name, { entry, ...options }]) => build({
  ...options,
  // Where the packages of an alias are looked for.
  absWorkingDir: new URL('..', import.meta.url).pathname,
  entryPoints: { [name]: at(entry) },
  outdir: resolve(outdir),
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2023',
  conditions: ['svelte', 'browser', 'production'],
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
  logLevel: 'warning',
})));
