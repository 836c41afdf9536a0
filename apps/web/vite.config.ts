import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Pages that must open without a line. */
const OFFLINE_PAGES = ['record-page.tsx', 'home-page.tsx', 'help-panel.tsx', 'help.zh.ts', 'help.en.ts'];

/** Writes the service worker with the names of the files that those pages and the frame around them need. */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []));
      const needed = new Set<string>();
      const need = (name: string): void => {
        const chunk = chunks.find(({ fileName }) => fileName === name);
        if (!chunk || needed.has(name)) return;
        needed.add(name);
        chunk.imports.forEach(need);
      };
      for (const { fileName, isEntry, facadeModuleId } of chunks) {
        if (isEntry || OFFLINE_PAGES.some((page) => facadeModuleId?.endsWith(`/${page}`))) need(fileName);
      }
      const styles = Object.keys(bundle).filter((name) => name.endsWith('.css'));
      const files = ['/index.html', '/icon.svg', '/manifest.webmanifest', ...[...needed, ...styles].sort().map((name) => `/${name}`)];
      const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
      const source = readFileSync(new URL('./service-worker.js', import.meta.url), 'utf8')
        .replace('__VERSION__', version)
        .replace('__FILES__', JSON.stringify(files));
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
    },
  };
}

/** Lays a packed copy beside every file, so that the server need not pack anew for every phone. */
function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    enforce: 'post',
    writeBundle({ dir = '' }, bundle) {
      for (const name of Object.keys(bundle)) {
        const file = join(dir, name);
        const content = readFileSync(file);
        writeFileSync(`${file}.br`, brotliCompressSync(content));
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), serviceWorker(), packed()],
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 900 },
  // the API serves the pages; while working on them, this server passes everything else on to it
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/docs': 'http://127.0.0.1:3000' } },
});
