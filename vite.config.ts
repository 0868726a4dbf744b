import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { horsLigne } from './src/web/sw/vite-hors-ligne.ts';

const brotli = promisify(brotliCompress);

/**
 * Writes each text file compressed too, at the best quality: 12 % less on the wire than on the fly, and no work then.
 * From the written files: Vite still changes them after every `generateBundle`.
 */
const comprimer: Plugin = {
  name: 'comprimer',
  apply: 'build',
  writeBundle: {
    sequential: true,
    async handler({ dir = '' }, bundle) {
      for (const nom of Object.keys(bundle).filter((n) => /\.(js|css|svg)$/.test(n))) {
        const texte = await readFile(join(dir, nom));
        const params = { [constants.BROTLI_PARAM_SIZE_HINT]: texte.length };
        await writeFile(join(dir, `${nom}.br`), await brotli(texte, { params }));
      }
    },
  },
};

/** The web client. In development, `vite` on :5173 hands the API over to the server on :3000. */
export default defineConfig({
  root: 'src/web',
  plugins: [react(), horsLigne(), comprimer],
  server: { proxy: { '/api': 'http://localhost:3000' } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // Every browser that runs the rest knows it; shared by two pages, it would be one more file for each.
    modulePreload: {
      polyfill: false,
      // A screen names the parts it needs: listing those of all screens in the first file weighs 4 kB more than it saves.
      resolveDependencies: (_fichier, parts, { hostType }) =>
        hostType === 'html' ? parts : parts.filter((part) => part.endsWith('.css')),
    },
    // PDF.js, which the preview of a bilan loads alone.
    chunkSizeWarningLimit: 1700,
    rolldownOptions: {
      // The page where a partner answers is a small one of its own: neither the application nor its data come with it.
      input: {
        main: 'src/web/index.html',
        'liaison-partenaire': 'src/web/liaison-partenaire/index.html',
      },
      output: {
        codeSplitting: {
          groups: [
            // Change with a version of the library only: they stay in the phone from a release to the next.
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'tanstack', test: /node_modules\/(@tanstack|openapi-fetch)\// },
            // What most screens share comes in one file: apart, forty small ones weigh 4 kB more.
            {
              name: 'commun',
              test: /(src\/(web\/(ui|offline)|kernel|modules)|node_modules\/@mantine)\//,
              minShareCount: 38,
            },
            // Those of the first screens, together: dozens of files of 150 bytes otherwise.
            { name: 'icones', test: /node_modules\/@tabler\//, minShareCount: 6 },
          ],
        },
      },
      treeshake: {
        // A schema that nobody reads is not shipped: rules bring their tables to the screens without Zod (17 kB).
        manualPureFunctions: ['z'],
      },
    },
  },
});
