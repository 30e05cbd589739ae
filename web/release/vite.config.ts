// Builds what editions are made of: `dist/release/render.js`, which turns pages into HTML under Node with nothing else
// installed, and `dist/release/assets/`, which every edition carries. Names are stable; SHA256SUMS tells versions apart.
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
/** `vite build --mode render` makes the bundle for Node, any other mode what browsers get. */
const render = 'render'
/** Writes what React would write, several times as fast. */
const markup = at('markup.ts')

export default defineConfig(({ mode }) => ({
  root: at('.'),
  plugins: [react()],
  base: './',
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  ...(mode === render
    ? {
        ssr: { noExternal: true },
        resolve: { alias: { 'react-dom/server': markup, 'react/jsx-runtime': markup, react: markup } },
        build: {
          ssr: at('render.tsx'),
          outDir: at('../../dist/release'),
          emptyOutDir: false,
          minify: false,
          target: 'node20',
          rollupOptions: { output: { entryFileNames: 'render.js', codeSplitting: false } },
        },
      }
    : {
        build: {
          outDir: at('../../dist/release/assets'),
          emptyOutDir: true,
          assetsInlineLimit: 0,
          modulePreload: false,
          target: 'es2022',
          assetsDir: '',
          cssCodeSplit: true,
          rollupOptions: {
            input: {
              site: at('style/site.css'),
              page: at('script/page.ts'),
              check: at('script/check.ts'),
              search: at('script/search.ts'),
            },
            output: {
              entryFileNames: '[name].js',
              chunkFileNames: '[name].js',
              assetFileNames: '[name][extname]',
            },
          },
        },
      }),
}))
