import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The web client. In development, `vite` on :5173 hands the API over to the server on :3000. */
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  server: { proxy: { '/api': 'http://localhost:3000' } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
});
